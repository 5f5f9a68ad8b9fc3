package eu.cordee.launcher.mailbox;

import java.io.IOException;

/** The main class of the local mailbox: the port it takes mail on, and that of its page. */
final class MailboxProcess {

  private MailboxProcess() {}

  public static void main(String[] arguments) throws IOException {
    Pile pile = new Pile();
    SmtpDoor.open(Integer.parseInt(arguments[0]), pile);
    MailboxPage.open(Integer.parseInt(arguments[1]), pile);
  }
}
