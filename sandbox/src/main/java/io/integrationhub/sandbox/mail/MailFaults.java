package io.integrationhub.sandbox.mail;

import java.util.Optional;

/** The active fault of the mail server. */
public final class MailFaults {

    private Optional<MailFault> active = Optional.empty();
    private int times;
    private String recipient = "";

    /** Fails until {@link #clear}. */
    public void set(MailFault fault) {
        set(fault, Integer.MAX_VALUE, "");
    }

    /**
     * Fails some times.
     *
     * @param count how many times
     * @param part what an address must contain to fail; empty for all
     */
    public synchronized void set(MailFault fault, int count, String part) {
        active = Optional.of(fault);
        times = count;
        recipient = part;
    }

    /** Ends the fault. */
    public synchronized void clear() {
        active = Optional.empty();
    }

    /** Whether this fault happens now; counts it. */
    synchronized boolean happens(MailFault fault, String line) {
        boolean happens = active.filter(fault::equals).isPresent() && times > 0 && line.contains(recipient);
        if (happens) {
            times--;
        }
        return happens;
    }
}
