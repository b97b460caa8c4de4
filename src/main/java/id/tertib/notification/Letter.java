package id.tertib.notification;

/** A mail's words, ready for one recipient. */
record Letter(String subject, String text, String html) {}
