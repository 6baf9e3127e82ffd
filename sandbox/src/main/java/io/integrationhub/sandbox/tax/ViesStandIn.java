package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * VIES, the European Commission's register of VAT IDs, over REST. It queries the registers of the member states, each
 * of which can be unavailable on its own.
 */
public final class ViesStandIn extends TaxStandIn {

    private static final TaxApi API = TaxApi.of("/tax/vies.txt", "GET check-status", "POST check-vat-number")
            .implementing("CheckVatRequest", "countryCode vatNumber");

    /** The countries with a register: Greece has a code of its own, Northern Ireland is one for goods. */
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> unavailable = ConcurrentHashMap.newKeySet();

    private ViesStandIn(InetSocketAddress address) {
        super(address);
        serve();
    }

    /** Starts a register on this machine; 0 for any free port. */
    public static ViesStandIn start(int port) {
        return new ViesStandIn(new InetSocketAddress("localhost", port));
    }

    /** Registers a VAT ID, including its country code. */
    public void register(String vatId) {
        registered.add(vatId);
    }

    /** Makes the register of one member state unavailable. */
    public void setUnavailable(String country) {
        unavailable.add(country);
    }

    /** Makes the registers of all member states available again. */
    public void setAllAvailable() {
        unavailable.clear();
    }

    static TaxApi api() {
        return API;
    }

    @Override
    public List<JsonNode> transactions() {
        return List.of();
    }

    @Override
    Response handle(Request request) {
        Response unknown = Response.json(404, TaxJson.object().put("error", "Not Found"));
        Optional<Response> rejection = API.rejection(request, unknown, _ -> error(400, "INVALID_INPUT"));
        if (rejection.isPresent()) {
            return rejection.get();
        }
        return request.is("GET") ? status() : check(TaxJson.body(request));
    }

    private Response check(JsonNode body) {
        String country = body.path("countryCode").asString("");
        String number = body.path("vatNumber").asString("");
        if (!MEMBERS.contains(country) || !number.matches("[A-Z0-9+*]{2,12}")) {
            return error(400, "INVALID_INPUT");
        }
        countQuote();
        if (unavailable.contains(country)) {
            return error(200, "MS_UNAVAILABLE");
        }
        return Response.json(
                200,
                TaxJson.object()
                        .put("countryCode", country)
                        .put("vatNumber", number)
                        .put("requestDate", "2026-11-23T00:00:00.000Z")
                        .put("valid", registered.contains(country + number))
                        .put("requestIdentifier", "")
                        .put("name", "---")
                        .put("address", "---"));
    }

    private Response status() {
        ObjectNode body = TaxJson.object();
        body.putObject("vow").put("available", true);
        body.putArray("countries");
        for (String country : List.of("AT", "DE", "FR")) {
            body.withArray("countries")
                    .addObject()
                    .put("countryCode", country)
                    .put("availability", unavailable.contains(country) ? "Unavailable" : "Available");
        }
        return Response.json(200, body);
    }

    private static Response error(int status, String code) {
        ObjectNode body = TaxJson.object().put("actionSucceed", false);
        body.putArray("errorWrappers").addObject().put("error", code);
        return Response.json(status, body);
    }
}
