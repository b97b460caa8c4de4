package id.tertib.notification;

/** The way out: a mail server, or files while there is none. */
interface MailTransport {

  /** A way out for several mails in a row; reaches out at the first of them. */
  Line open();

  /** One conversation, used by one thread. */
  interface Line extends AutoCloseable {

    /**
     * @return the server's words of acceptance
     */
    String deliver(MailRow mail) throws DeliveryFailure;

    @Override
    void close();
  }
}
