package io.integrationhub.sandbox.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real SMTP server that accepts mails to everybody and keeps them, with a page to look at them and faults to switch
 * on. It accepts every user and password.
 */
public final class MailStandIn implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long STARTUP_MILLIS = 10_000;

    private final GreenMail server;
    private final SmtpGate gate;
    private final StandInServer pages;
    private final MailFaults faults = new MailFaults();

    private MailStandIn(InetSocketAddress smtp, InetSocketAddress page) {
        ServerSetup behindTheGate = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        behindTheGate.setServerStartupTimeout(STARTUP_MILLIS);
        this.server = new GreenMail(behindTheGate);
        server.getUserManager().setAuthRequired(false);
        server.start();
        this.gate = SmtpGate.open(
                smtp, new InetSocketAddress(LOOPBACK, server.getSmtp().getPort()), faults);
        MailboxEndpoint endpoint = new MailboxEndpoint(this);
        this.pages = new StandInServer(page, endpoint::handle);
        pages.start();
    }

    /**
     * Starts it; returns when it accepts mails.
     *
     * @param smtp where it accepts mails; port 0 for any free port
     * @param page where it shows them; port 0 for any free port
     */
    public static MailStandIn start(InetSocketAddress smtp, InetSocketAddress page) {
        return new MailStandIn(smtp, page);
    }

    /** Starts it on free ports of this machine. */
    public static MailStandIn start() {
        return start(new InetSocketAddress(LOOPBACK, 0), new InetSocketAddress(LOOPBACK, 0));
    }

    /** The port on which it accepts mails. */
    public int smtpPort() {
        return gate.port();
    }

    /** The page that shows the mails; its admin endpoints are below {@code /stand-in}. */
    public URI pageUrl() {
        return URI.create("http://localhost:" + pages.port());
    }

    /** The active faults. */
    public MailFaults faults() {
        return faults;
    }

    /** All mails, the oldest first; one per recipient. */
    public List<ReceivedMail> mails() {
        AtomicInteger number = new AtomicInteger();
        return stored().map(message -> ReceivedMail.from(number.incrementAndGet(), message))
                .toList();
    }

    private Stream<StoredMessage> stored() {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate));
    }

    /** Deletes all mails. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mails cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        pages.close();
        gate.close();
        server.stop();
    }
}
