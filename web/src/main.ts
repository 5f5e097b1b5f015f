import './lib/styles/fonts.css';
import './lib/styles/tokens.css';
import './lib/styles/base.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { followLinks } from './lib/state/location.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
followLinks(document);
mount(App, { target });
