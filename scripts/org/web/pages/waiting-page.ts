import { escapeHtml } from '../html.ts';

/** Shown while components are built after an install, and when the org is away: it tries again by itself. */
export const waitingPage = (heading: string, message: string, seconds: number): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${seconds}">
<title>${escapeHtml(heading)}</title>
<link rel="stylesheet" href="/lightning/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/lightning/static/shell.css">
</head>
<body class="slds-scope login"><main><h1>${escapeHtml(heading)}</h1><p role="status">${escapeHtml(message)}</p></main></body>
</html>
`;
