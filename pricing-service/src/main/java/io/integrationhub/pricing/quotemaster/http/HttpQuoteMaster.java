package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import io.integrationhub.pricing.quotemaster.QuoteMasterFault;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Accepted;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends quote requests over HTTP. A master that honors idempotency keys is sent a request at once; any other master is
 * asked for the request first, so that a lost response does not result in a second quote.
 */
class HttpQuoteMaster implements QuoteMaster, ConnectionCheck {

    /** Sent to every master: those that do not honor it ignore it. */
    private static final String KEY_HEADER = "Idempotency-Key";

    private final SystemClients systems;
    private final QuoteMappings mappings;

    HttpQuoteMaster(SystemClients systems, QuoteMappings mappings) {
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public QuoteMasterResponse submit(Tenant tenant, QuoteRequest request) {
        boolean honorsKeys = QuoteSettings.honorsIdempotencyKeys(tenant);
        Optional<String> known = honorsKeys ? Optional.empty() : find(tenant, request);
        if (known.isPresent()) {
            return new Accepted(known.get());
        }
        byte[] body = QuoteBody.of(mappings.request().of(tenant), QuoteDocument.of(request))
                .orElseThrow(() -> new PermanentFault(
                        QuoteMasterFault.QUOTE_RESPONSE_UNREADABLE, "the request mapping returns nothing"));
        String key = request.id().value();
        Map<String, String> headers = new HashMap<>(tokenHeaders(tenant));
        if (!honorsKeys) {
            headers.put(KEY_HEADER, key);
        }
        SystemCall call = new SystemCall(
                "submit-quote-request",
                "POST",
                path(QuoteSettings.of(tenant).submitPath(), request, ""),
                headers,
                body,
                Optional.of(key).filter(_ -> honorsKeys),
                honorsKeys);
        return QuoteBody.response(mappings.response().of(tenant), client(tenant).call(call), Optional.empty());
    }

    private Optional<String> find(Tenant tenant, QuoteRequest request) {
        String path = path(QuoteSettings.of(tenant).findPath(), request, "");
        return QuoteBody.found(
                mappings.found().of(tenant), client(tenant).call(SystemCall.get("find-quote-request", path)), request);
    }

    @Override
    public QuoteMasterResponse sendStatus(
            Tenant tenant, QuoteRequest request, String externalId, NegotiationState state) {
        QuoteSettings settings = QuoteSettings.of(tenant);
        Optional<byte[]> body = settings.statusPath().isEmpty()
                ? Optional.empty()
                : QuoteBody.of(mappings.status().of(tenant), QuoteDocument.of(request, externalId, state));
        if (body.isEmpty()) {
            return new Accepted(externalId);
        }
        SystemCall call = new SystemCall(
                "send-quote-status",
                settings.statusMethod(),
                path(settings.statusPath(), request, externalId),
                tokenHeaders(tenant),
                body.get(),
                // A system may ignore a repeated key, so each state has its own.
                Optional.of(request.id() + "-" + state.marker()),
                true);
        return QuoteBody.response(mappings.response().of(tenant), client(tenant).call(call), Optional.of(externalId));
    }

    private Map<String, String> tokenHeaders(Tenant tenant) {
        String path = QuoteSettings.of(tenant).csrfPath();
        return path.isEmpty() ? Map.of() : CsrfToken.headers(client(tenant), path);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        if (!QuoteTenant.isMastered(tenant)) {
            return List.of();
        }
        QuoteSettings settings = QuoteSettings.of(tenant);
        String path = settings.findPath().isEmpty() ? settings.submitPath() : settings.findPath();
        String harmless = path.replaceAll("\\{(id|reference|externalId)}", "hub-doctor");
        return List.of(new SystemConnection(systems, tenant, QuoteTenant.masterOf(tenant), "look for a quote request")
                .triedWith(SystemCall.get("try-quote-request", harmless)));
    }

    /** The values are encoded, so they cannot change the structure of the path. */
    private static String path(String template, QuoteRequest request, String externalId) {
        return template.replace("{id}", SystemCall.segment(request.id().value()))
                .replace("{reference}", request.id().reference())
                .replace("{externalId}", SystemCall.segment(externalId));
    }

    private SystemClient client(Tenant tenant) {
        return systems.client(tenant.id(), QuoteTenant.masterOf(tenant));
    }
}
