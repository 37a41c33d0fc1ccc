// What is used of MSAL, and no more: a part of its own, fetched only where Excel's own account may serve.
export { createNestablePublicClientApplication } from '@azure/msal-browser';
