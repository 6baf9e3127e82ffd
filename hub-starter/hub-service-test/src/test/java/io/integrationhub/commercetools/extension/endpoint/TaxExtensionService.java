package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.system.inbound.RunningEndpoints;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A service with the Extension "tax" for three tenants: acme accepts writes when the handler fails, strict rejects
 * them, and unused does not use the Extension.
 */
final class TaxExtensionService implements AutoCloseable {

    static final String SECRET = "0123456789abcdef";
    static final String OLD_SECRET = "fedcba9876543210";
    static final String CART = """
            {"action":"Update","resource":{"typeId":"cart","id":"c-1","obj":{"id":"c-1","version":3,
             "totalPrice":{"centAmount":1250},"taxRate":0.19,"unknownField":{"a":[1]}}},
             "oldResource":{"typeId":"cart","id":"c-1","obj":{"id":"c-1","version":2}},"newField":1}\
            """;

    final ScriptedHandler handler = new ScriptedHandler();
    private final RunningEndpoints service;

    TaxExtensionService() {
        ExtensionDefinition tax = ExtensionDefinition.named("tax", Trigger.on("cart", Action.CREATE, Action.UPDATE))
                .timeout(Duration.ofMillis(800))
                .forTenants(tenant -> !tenant.id().value().equals("unused"));
        service = new RunningEndpoints(
                context -> {
                    context.registerBean("tax", ExtensionDefinition.class, () -> tax, bean -> {});
                    context.registerBean("handler", ExtensionHandler.class, () -> handler, bean -> {});
                },
                Stream.of(tenant("acme", "accept"), tenant("strict", "reject"), unused())
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** A call with the credentials of commercetools. */
    HttpRequest.Builder post(String tenant, String body) {
        return to("/extensions/" + tenant + "/tax", body).header("Authorization", "Bearer " + SECRET);
    }

    HttpRequest.Builder to(String path, String body) {
        return service.post(path, body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return service.send(request);
    }

    /** Counts the calls with this outcome and response. */
    long counted(String tenant, String outcome, String response) {
        return service
                .bean(MeterRegistry.class)
                .find("hub.extension.calls")
                .tags("tenant", tenant, "extension", "tax", "outcome", outcome, "response", response)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Override
    public void close() {
        service.close();
    }

    private static String[] tenant(String name, String onFailure) {
        String extensions = "hub.tenants." + name + ".commercetools.extensions.";
        return Stream.concat(
                        project(name),
                        Stream.of(
                                extensions + "secrets=" + SECRET + "," + OLD_SECRET,
                                extensions + "managed=false",
                                extensions + "max-body-size=1MB",
                                extensions + "named.tax.concurrency=2",
                                extensions + "named.tax.on-failure=" + onFailure))
                .toArray(String[]::new);
    }

    private static String[] unused() {
        return Stream.concat(
                        project("unused"), Stream.of("hub.tenants.unused.commercetools.extensions.secrets=" + SECRET))
                .toArray(String[]::new);
    }

    private static Stream<String> project(String name) {
        String project = "hub.tenants." + name + ".commercetools.";
        return Stream.of(
                project + "project-key=" + name + "-project",
                project + "api-url=http://127.0.0.1:1",
                project + "auth-url=http://127.0.0.1:1",
                project + "client-id=id",
                project + "client-secret=secret");
    }
}
