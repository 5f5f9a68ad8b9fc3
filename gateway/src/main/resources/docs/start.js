// A file of its own: the page's policy allows no script inside it.
SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#page',
  deepLinking: true,
  docExpansion: 'none',
  tryItOutEnabled: true,
  requestInterceptor: (request) => {
    const isPartner = Boolean(request.headers.Authorization);
    // The gateway refuses a cookie and a token together.
    request.credentials = isPartner ? 'omit' : 'same-origin';
    if (!isPartner) {
      request.headers['X-Cordee-Request'] = '1';
    }
    return request;
  },
});
