package io.integrationhub.emailnotifier.content;

/** What a mail says, before it is put into words: only facts, in no language. */
public sealed interface MailContent permits OrderMail, CustomerMail, TokenMail, QuoteMail, ApprovalMail, OperatorMail {

    /** Which mail it is. */
    MailType type();
}
