package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.pricing.quotemaster.QuoteMasterFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A token against forged requests, with the session that it belongs to. SAP rejects writes without one: see "CSRF
 * protection" in the documentation of its OData services.
 */
final class CsrfToken {

    private static final String HEADER = "X-CSRF-Token";

    private CsrfToken() {}

    /** Reads a new token and returns the headers that a write needs. */
    static Map<String, String> headers(SystemClient client, String path) {
        SystemResponse response = client.call(new SystemCall(
                "fetch-token", "GET", path, Map.of(HEADER, "Fetch"), new byte[0], Optional.empty(), true));
        String token = response.headers().get("x-csrf-token");
        if (token == null) {
            throw new PermanentFault(
                    QuoteMasterFault.QUOTE_RESPONSE_UNREADABLE,
                    "the response at csrf-path, with status " + response.status() + ", has no header " + HEADER);
        }
        String cookies = response.headers()
                .getOrDefault("set-cookie", "")
                .lines()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of(HEADER, token) : Map.of(HEADER, token, "Cookie", cookies);
    }
}
