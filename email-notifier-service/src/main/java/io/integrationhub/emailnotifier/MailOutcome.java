package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.stream.Outcome;
import java.util.List;

/** How the mails about a subject ended. */
public sealed interface MailOutcome extends Outcome {

    /** What people search for: an order number, a customer number. */
    String subject();

    /** Mails were accepted; more may have been suppressed. */
    record Sent(String subject, List<MailType> types) implements MailOutcome {

        public Sent {
            types = List.copyOf(types);
        }

        @Override
        public String code() {
            return "sent";
        }
    }

    /**
     * No mail was due.
     *
     * @param reasons why, for people; may be empty
     */
    record NothingDue(String subject, String reasons) implements MailOutcome {

        @Override
        public String code() {
            return "nothing-due";
        }
    }

    /** A mail was rejected, or it is unknown whether it was sent, as reported before; no other one was due. */
    record AlreadyReported(String subject, String reasons) implements MailOutcome {

        @Override
        public String code() {
            return "already-reported";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The address gets no mails. */
    record Suppressed(String subject, List<MailType> types) implements MailOutcome {

        public Suppressed {
            types = List.copyOf(types);
        }

        @Override
        public String code() {
            return "suppressed";
        }
    }

    /** The subject does not exist any more. */
    record Deleted(SubjectId id) implements MailOutcome {

        @Override
        public String subject() {
            return id.value();
        }

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The service created the token itself, for a mail that it sends anyway. */
    record OwnToken(String subject) implements MailOutcome {

        @Override
        public String code() {
            return "own-token";
        }
    }

    /** The token has expired: its link would be of no use. */
    record Expired(String subject) implements MailOutcome {

        @Override
        public String code() {
            return "expired";
        }
    }

    /** There are suspiciously many mails of the type: a person has to release them. */
    record Held(String subject, String detail) implements MailOutcome {

        @Override
        public String code() {
            return "held";
        }
    }

    /** A mail was refused for good. */
    record Rejected(String subject, String detail) implements MailOutcome {

        @Override
        public String code() {
            return "rejected";
        }
    }

    /**
     * It is unknown whether a mail was sent.
     *
     * @param isResent whether the tenant wants it sent again without asking a person
     */
    record Unknown(String subject, String detail, boolean isResent) implements MailOutcome {

        @Override
        public String code() {
            return "unknown";
        }
    }
}
