package id.tertib.vault;

import id.tertib.testing.ProcessTest;

@ProcessTest
class VaultTest extends VaultStory {}
