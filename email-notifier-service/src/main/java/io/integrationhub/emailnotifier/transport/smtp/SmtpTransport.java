package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.transport.MailTransportAdapter;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.http.CallLimitsFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends mails over SMTP; each tenant has its own server, connections and limits. */
class SmtpTransport implements MailTransportAdapter, ConnectionCheck, AutoCloseable {

    private final CallLimitsFactory limits;
    private final InstantSource clock;
    private final Map<TenantId, SmtpServer> servers = new ConcurrentHashMap<>();

    SmtpTransport(CallLimitsFactory limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String adapter() {
        return SmtpSettings.ADAPTER;
    }

    @Override
    public SendResult send(Tenant tenant, OutgoingMail mail) {
        return server(tenant).send(mail);
    }

    /** Closes connections of the tenant that were not used for a while. */
    void closeUnused(Tenant tenant) {
        server(tenant).connections().closeUnused();
    }

    private SmtpServer server(Tenant tenant) {
        return servers.computeIfAbsent(tenant.id(), id -> SmtpServer.of(id, SmtpSettings.of(tenant), limits, clock));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return SmtpSettings.isUsed(tenant) ? List.of(server(tenant).connection()) : List.of();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.connections().close());
    }
}
