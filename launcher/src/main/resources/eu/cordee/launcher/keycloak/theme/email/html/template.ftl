<#-- The look of all mails, as the gateway's own have it; readable without pictures, light and dark. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Cordée</title>
<style>
  body { margin: 0; padding: 0; background: #f4f7f7; color: #122329; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
  .card { max-width: 560px; margin: 24px auto; background: #ffffff; border: 1px solid #d5dfe0; border-radius: 16px; overflow: hidden }
  .name { background: #0b3341; color: #ffffff; border-bottom: 4px solid #f5b700; padding: 16px 24px; font-size: 20px; font-weight: 700 }
  .text { padding: 8px 24px 16px }
  .text a { display: inline-block; padding: 12px 20px; border-radius: 8px; background: #185f72; color: #ffffff; font-weight: 600; text-decoration: none }
  @media (prefers-color-scheme: dark) {
    body { background: #0f1b20; color: #e6eef0 }
    .card { background: #17252b; border-color: #31464d }
    .text a { background: #22768b }
  }
  @media (max-width: 600px) { .card { margin: 0; border: 0; border-radius: 0 } }
</style>
</head>
<body>
<div class="card">
<div class="name">Cordée</div>
<div class="text">
<#nested>
</div>
</div>
</body>
</html>
</#macro>
