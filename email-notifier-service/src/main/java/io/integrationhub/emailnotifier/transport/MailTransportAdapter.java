package io.integrationhub.emailnotifier.transport;

/** A transport that a tenant can choose. */
public interface MailTransportAdapter extends MailTransport {

    /** Its name, which the tenant's master of e-mail names: {@code smtp}, {@code sendgrid}, {@code email}. */
    String adapter();
}
