import type { HostUsers } from '../../host-contract.ts';
import { escapeHtml } from '../html.ts';

type LoginUser = HostUsers['users'][number];

interface LoginPage {
  readonly nonce: string;
  readonly orgName: string;
  readonly users: readonly LoginUser[];
  /** Where to go once signed in. */
  readonly returnUrl: string;
  /** Why the person is here, if not by choice. */
  readonly message: string;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

const card = ({
  username,
  name,
  about,
}: LoginUser): string => `<li><button class="card" type="submit" name="username" value="${escapeHtml(username)}">
<span class="avatar" aria-hidden="true">${escapeHtml(initials(name))}</span>
<span class="words"><b>${escapeHtml(name)}</b><span>${escapeHtml(about)}</span><span class="weak">${escapeHtml(username)}</span></span>
</button></li>`;

/** Sign-in for this computer's own org: choose who to be. Works by plain forms, without a script. */
export const loginPage = (page: LoginPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in | ${escapeHtml(page.orgName)}</title>
<link rel="icon" href="/lightning/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/lightning/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/lightning/static/shell.css">
</head>
<body class="slds-scope login">
<main>
<h1>Sign in to ${escapeHtml(page.orgName)}</h1>
<p class="message" role="alert"${page.message ? '' : ' hidden'}>${escapeHtml(page.message)}</p>
<form method="post" action="/login">
<input type="hidden" name="returnUrl" value="${escapeHtml(page.returnUrl)}">
<p>Choose who to be. This org runs on your computer and asks for no password.</p>
<ul class="cards">${page.users.map(card).join('\n')}</ul>
</form>
<form method="post" action="/login" class="by-name">
<input type="hidden" name="returnUrl" value="${escapeHtml(page.returnUrl)}">
<label for="username">Another user name</label>
<div class="row"><input id="username" class="slds-input" name="username" autocomplete="username" required>
<button class="slds-button slds-button_brand" type="submit">Sign In</button></div>
</form>
</main>
</body>
</html>
`;
