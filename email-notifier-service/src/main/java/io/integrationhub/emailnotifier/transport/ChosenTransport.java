package io.integrationhub.emailnotifier.transport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.AdapterPerTenant;

/** The transport that each tenant chose. */
record ChosenTransport(AdapterPerTenant<String, MailTransport> transports) implements MailTransport {

    @Override
    public SendResult send(Tenant tenant, OutgoingMail mail) {
        return transports.of(tenant).send(tenant, mail);
    }
}
