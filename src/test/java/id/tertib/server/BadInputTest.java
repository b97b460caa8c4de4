package id.tertib.server;

import id.tertib.testing.ProcessTest;

@ProcessTest
class BadInputTest extends BadInputStory {}
