package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.fault.FaultCode;
import java.util.List;
import java.util.UUID;

/**
 * The right to send the mails of one subject. What is begun or remembered is written only while the claim is held; how
 * an attempt ended is written even after another worker has taken over, because only this one knows it.
 */
public interface SubjectClaim extends AutoCloseable {

    /** The subject's mails, oldest first. */
    List<MailEntry> mails();

    /**
     * Records that the mail is about to be handed over: from here on it may have been sent.
     *
     * @return identifies the attempt
     * @throws io.integrationhub.core.fault.TransientFault {@code MAIL_CLAIM_LOST}
     */
    UUID begin(MailFacts mail);

    /**
     * The mail was accepted. Repeatable.
     *
     * @param acceptedAs the id that the sending service gave; may be empty
     */
    void sent(UUID attempt, String acceptedAs);

    /** The mail was surely not accepted and may be sent again. Repeatable. */
    void notSent(UUID attempt);

    /** It is unknown whether the mail was accepted. Repeatable. */
    void unknown(UUID attempt);

    /** The mail was refused for good. Repeatable. */
    void rejected(UUID attempt, FaultCode code);

    /**
     * Records that no mail is sent.
     *
     * @param status {@link MailStatus#REMEMBERED} or {@link MailStatus#SUPPRESSED}
     * @throws io.integrationhub.core.fault.TransientFault {@code MAIL_CLAIM_LOST}
     */
    void skip(MailFacts mail, MailStatus status, String reason);

    /** Marks mails as unknown whose sender died; returns how many were not marked before. */
    int markAbandoned();

    /** Releases the subject. */
    @Override
    void close();
}
