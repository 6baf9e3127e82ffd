package io.integrationhub.sandbox.tax;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * VIES, the European Commission's register of VAT ids, over REST: it asks the member states, any of which may be away
 * while the others are not.
 */
public final class ViesStandIn implements TaxStandIn {

    private static final Set<String> FIELDS = Set.of("countryCode", "vatNumber");

    private final TaxFaults faults = new TaxFaults();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> statesAway = ConcurrentHashMap.newKeySet();
    private final AtomicInteger questions = new AtomicInteger();
    private final TaxServer server;

    private ViesStandIn(InetSocketAddress address) {
        this.server = new TaxServer(address, this, this::answer);
    }

    /** Starts one on this machine; 0 for any free port. */
    public static ViesStandIn start(int port) {
        return new ViesStandIn(new InetSocketAddress("localhost", port));
    }

    /** A business gets a VAT id, with its country. */
    public void register(String vatId) {
        registered.add(vatId);
    }

    /** The register of one member state answers no more. */
    public void stateGoesAway(String country) {
        statesAway.add(country);
    }

    /** All member states answer again. */
    public void statesAreBack() {
        statesAway.clear();
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public URI switches() {
        return server.url();
    }

    @Override
    public TaxFaults faults() {
        return faults;
    }

    @Override
    public int quotes() {
        return questions.get();
    }

    @Override
    public List<JsonNode> transactions() {
        return List.of();
    }

    private TaxAnswerJson answer(TaxRequest request) {
        if (!(request.method() + request.path()).equals("POST/check-vat-number")) {
            return new TaxAnswerJson(404, TaxAnswerJson.object().put("error", "Not Found"));
        }
        String country = request.body().path("countryCode").asString("");
        String number = request.body().path("vatNumber").asString("");
        boolean known = FIELDS.containsAll(request.body().propertyNames());
        if (!known || !country.matches("[A-Z]{2}") || !number.matches("[A-Z0-9+*]{2,12}")) {
            return error(400, "INVALID_INPUT");
        }
        questions.incrementAndGet();
        if (statesAway.contains(country)) {
            return error(200, "MS_UNAVAILABLE");
        }
        return new TaxAnswerJson(
                200,
                TaxAnswerJson.object()
                        .put("countryCode", country)
                        .put("vatNumber", number)
                        .put("requestDate", "2026-11-23T00:00:00.000Z")
                        .put("valid", registered.contains(country + number))
                        .put("requestIdentifier", "")
                        .put("name", "---")
                        .put("address", "---"));
    }

    private static TaxAnswerJson error(int status, String code) {
        ObjectNode body = TaxAnswerJson.object().put("actionSucceed", false);
        body.putArray("errorWrappers").addObject().put("error", code);
        return new TaxAnswerJson(status, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
