// node analyze.js URL KEY JSON: one call of perspective-api-client, its fixed address rewritten; prints what it gave.
'use strict';
const axios = require('axios');
const Perspective = require('perspective-api-client');

const [url, key, call] = process.argv.slice(2);
axios.interceptors.request.use(config => {
  config.url = config.url.replace('https://commentanalyzer.googleapis.com', url);
  return config;
});
const {text, options} = JSON.parse(call);
new Perspective({apiKey: key}).analyze(text, options).then(
  answer => console.log(JSON.stringify({answer})),
  error => console.log(JSON.stringify({name: error.name, message: error.message}))
);
