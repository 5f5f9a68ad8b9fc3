<#-- Below the login: who has forgotten the password is not left alone where this realm cannot send mail. Where it can, Keycloak shows its own link. -->
<#macro content>
<#if (pageId!"") == "login" && !realm.resetPasswordAllowed>
<p class="cordee-forgotten">${msg("cordeeForgottenPassword")}</p>
</#if>
</#macro>
