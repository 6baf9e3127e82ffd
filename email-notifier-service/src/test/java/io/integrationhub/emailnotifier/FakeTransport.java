package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the mails that it accepts; ends the next ones as told. */
public final class FakeTransport implements MailTransport {

    private final List<OutgoingMail> accepted = new ArrayList<>();
    private final Deque<Supplier<SendResult>> next = new ArrayDeque<>();

    @Override
    public SendResult send(Tenant tenant, OutgoingMail mail) {
        SendResult result =
                next.isEmpty() ? new SendResult.Accepted("id") : next.poll().get();
        if (result instanceof SendResult.Accepted) {
            accepted.add(mail);
        }
        return result;
    }

    /** How the next mail ends that is handed over. */
    public void endNextWith(Supplier<SendResult> result) {
        next.add(result);
    }

    /** Ends all further mails as accepted. */
    public void recover() {
        next.clear();
    }

    public List<OutgoingMail> accepted() {
        return accepted;
    }

    /** The types of the accepted mails. */
    public List<String> types() {
        return accepted.stream().map(OutgoingMail::type).toList();
    }
}
