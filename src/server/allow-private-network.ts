import type { RequestHandler } from 'express';

/**
 * Browsers up to Chrome 141 ask before a public page may call a private address; later ones ask
 * their user instead: https://developer.chrome.com/blog/private-network-access-preflight/
 */
export const allowPrivateNetwork: RequestHandler = (request, response, next) => {
  if (request.get('access-control-request-private-network') === 'true') {
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
  }
  next();
};
