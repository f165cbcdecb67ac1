/** The page that shows the API to people, and what starts and dresses its viewer. */

export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>ConnectedLib delivery API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/v1/docs/swagger-ui.css">
    <link rel="stylesheet" href="/v1/docs/look.css">
    <script defer src="/v1/docs/swagger-ui-bundle.js"></script>
    <script defer src="/v1/docs/start.js"></script>
  </head>
  <body>
    <div id="viewer">
      <p>This page needs scripts. The description that it shows is at <a href="/v1/openapi.json">/v1/openapi.json</a>.</p>
    </div>
  </body>
</html>
`

export const START = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#viewer',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  syntaxHighlight: { activated: false },
})
`

/** The colours of the reader where the viewer lets them in; its own are too pale for small text. */
export const LOOK = `body { margin: 0; background: #fcfbf8; color: #1d2327 }
.swagger-ui, .swagger-ui .opblock-tag, .swagger-ui .info .title {
  font-family: 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif;
}
.swagger-ui a, .swagger-ui .info a { color: #0b6270 }
.swagger-ui .opblock.opblock-get .opblock-summary-method,
.swagger-ui .opblock.opblock-post .opblock-summary-method,
.swagger-ui .btn.execute { background: #0b6270; border-color: #0b6270 }
.swagger-ui .info .title small,
.swagger-ui .info .title small.version-stamp,
.swagger-ui .download-contents { background: #56606b }
.swagger-ui .info .title small pre { background: none }
.swagger-ui .parameter__in, .swagger-ui .prop-format { color: #56606b }
.swagger-ui .btn.authorize { border-color: #0b6270; color: #0b6270 }
.swagger-ui .btn.cancel { border-color: #982b58; color: #982b58 }
`
