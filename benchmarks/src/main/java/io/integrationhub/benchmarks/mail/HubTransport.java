package io.integrationhub.benchmarks.mail;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.http.CallLimitsFactory;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The service's SMTP transport with all its limits, as its configuration creates it. */
final class HubTransport implements Sender {

    private static final String SMTP = "io.integrationhub.emailnotifier.transport.smtp";

    private final AnnotationConfigApplicationContext context;
    private final MailTransport transport;
    private final Tenant tenant;

    private HubTransport(AnnotationConfigApplicationContext context, Tenant tenant) {
        this.context = context;
        this.transport = context.getBean(MailTransport.class);
        this.tenant = tenant;
    }

    static HubTransport connected(int port, int connections) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(
                CallLimitsFactory.class,
                () -> new CallLimitsFactory(
                        RetryRegistry.ofDefaults(),
                        BulkheadRegistry.ofDefaults(),
                        RateLimiterRegistry.ofDefaults(),
                        CircuitBreakerRegistry.ofDefaults(),
                        (_, _) -> {}));
        context.scan(SMTP);
        context.refresh();
        TenantSection<?> section = context.getBean(TenantSection.class);
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(
                "smtp.host", "localhost",
                "smtp.port", String.valueOf(port),
                "smtp.security", "none",
                "smtp.connections", String.valueOf(connections),
                "smtp.mails-per-second", "100000")));
        Object settings = binder.bindOrCreate("smtp", section.type());
        Tenant tenant =
                new Tenant(new TenantId("acme"), Map.of("masters", Map.of("email", "smtp"), section.name(), settings));
        return new HubTransport(context, tenant);
    }

    @Override
    public void send(int number) {
        SendResult result = transport.send(
                tenant,
                new OutgoingMail(
                        "order-confirmation." + number,
                        "order-confirmation." + number + "@shop.example",
                        "order-confirmation",
                        new Recipient(new EmailAddress(Letter.FROM), ""),
                        Optional.empty(),
                        new Recipient(new EmailAddress(Letter.to(number)), ""),
                        Locale.GERMANY,
                        new RenderedMail(Letter.SUBJECT, Letter.HTML, Letter.TEXT)));
        if (!(result instanceof SendResult.Accepted)) {
            throw new IllegalStateException("a mail was not accepted: " + result);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
