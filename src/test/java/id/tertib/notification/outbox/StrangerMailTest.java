package id.tertib.notification.outbox;

import id.tertib.testing.ProcessTest;

@ProcessTest
class StrangerMailTest extends StrangerMailStory {}
