package io.integrationhub.sandbox.tax;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * AvaTax, REST v2, of one account and company: orders are computed and forgotten, invoices kept under a code that is
 * there once, committed, adjusted, locked and voided.
 */
public final class AvaTaxStandIn implements TaxStandIn {

    private static final Pattern TRANSACTION =
            Pattern.compile("/api/v2/companies/([^/]+)/transactions/([^/]+)(/[a-z]+)?");
    private static final String CREATE = "/api/v2/transactions/create";

    private final TaxFaults faults = new TaxFaults();
    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final AtomicInteger quotes = new AtomicInteger();
    private final AtomicInteger resolutions = new AtomicInteger();
    private final String company;
    private final String authorization;
    private final TaxServer server;

    private AvaTaxStandIn(InetSocketAddress address, String account, String licenceKey, String company) {
        this.company = company;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + licenceKey).getBytes(StandardCharsets.UTF_8));
        this.server = new TaxServer(address, this, this::answer);
    }

    /** Starts one on this machine; 0 for any free port. */
    public static AvaTaxStandIn start(int port, String account, String licenceKey, String company) {
        return start(new InetSocketAddress("localhost", port), account, licenceKey, company);
    }

    /** Starts one that listens there. */
    public static AvaTaxStandIn start(InetSocketAddress address, String account, String licenceKey, String company) {
        return new AvaTaxStandIn(address, account, licenceKey, company);
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
        return quotes.get();
    }

    /** The document of a code. */
    public synchronized Optional<JsonNode> transaction(String code) {
        return Optional.ofNullable(transactions.get(code)).map(ObjectNode::deepCopy);
    }

    @Override
    public synchronized List<JsonNode> transactions() {
        return transactions.values().stream()
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    /** Reports a document to the authorities: it can no longer be changed. */
    public synchronized void lock(String code) {
        Optional.ofNullable(transactions.get(code)).orElseThrow().put("locked", true);
    }

    /** How often somebody asked for an address. */
    public int resolutions() {
        return resolutions.get();
    }

    /** Forgets a document, as no engine should. */
    public synchronized void lose(String code) {
        transactions.remove(code);
    }

    /** Somebody voids a document in AvaTax's own console. */
    public synchronized void takeOutByHand(String code) {
        Optional.ofNullable(transactions.get(code)).orElseThrow().put("status", "Cancelled");
    }

    private synchronized TaxAnswerJson answer(TaxRequest request) {
        if (!request.authorization().equals(authorization)) {
            return AvaTaxError.of(401, "AuthenticationException");
        }
        String route = request.method() + " " + request.path();
        if (route.equals("POST /api/v2/addresses/resolve")) {
            resolutions.incrementAndGet();
            return AvaTaxAddresses.resolve(request.body());
        }
        if (route.equals("POST " + CREATE)) {
            return create(request.body(), false);
        }
        if (route.equals("POST " + CREATE + "oradjust")) {
            return create(request.body().path("createTransactionModel"), true);
        }
        Matcher matcher = TRANSACTION.matcher(request.path());
        return matcher.matches() ? about(request, matcher) : AvaTaxError.of(404, "ResourceNotFoundException");
    }

    private TaxAnswerJson create(JsonNode model, boolean adjust) {
        Optional<TaxAnswerJson> wrong = AvaTaxComputation.mistake(model);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        ObjectNode computed = AvaTaxComputation.compute(model);
        if (model.path("type").asString("SalesOrder").equals("SalesOrder")) {
            quotes.incrementAndGet();
            return new TaxAnswerJson(201, computed.put("status", "Temporary"));
        }
        if (!model.path("companyCode").asString("").equals(company)) {
            return AvaTaxError.of(400, "CompanyNotFoundError");
        }
        String code = model.path("code").asString("");
        ObjectNode known = transactions.get(code);
        if (known != null && known.path("locked").asBoolean(false)) {
            return AvaTaxError.of(400, "CannotModifyLockedTransaction");
        }
        if (known != null && !adjust) {
            return AvaTaxError.of(400, "TransactionAlreadyExists");
        }
        boolean commit = model.path("commit").asBoolean(false);
        computed.put("code", code)
                .put("status", commit ? "Committed" : "Saved")
                .put("locked", false)
                .put("version", known == null ? 1 : known.path("version").asInt() + 1);
        transactions.put(code, computed);
        return new TaxAnswerJson(201, computed);
    }

    private TaxAnswerJson about(TaxRequest request, Matcher path) {
        ObjectNode known = transactions.get(path.group(2));
        if (known == null || !path.group(1).equals(company)) {
            return AvaTaxError.of(404, "EntityNotFoundError");
        }
        String what = request.method() + (path.group(3) == null ? "" : path.group(3));
        return switch (what) {
            case "GET" -> new TaxAnswerJson(200, known);
            case "POST/commit" -> new TaxAnswerJson(200, known.put("status", "Committed"));
            case "POST/void" -> takeOut(request, known);
            default -> AvaTaxError.of(404, "ResourceNotFoundException");
        };
    }

    private static TaxAnswerJson takeOut(TaxRequest request, ObjectNode known) {
        if (!request.body().path("code").asString("").equals("DocVoided")) {
            return AvaTaxError.of(400, "ValueRequiredError");
        }
        if (known.path("locked").asBoolean(false)) {
            return AvaTaxError.of(400, "CannotModifyLockedTransaction");
        }
        if (known.path("status").asString("").equals("Cancelled")) {
            return AvaTaxError.of(400, "TransactionAlreadyCancelled");
        }
        return new TaxAnswerJson(200, known.put("status", "Cancelled"));
    }

    @Override
    public void close() {
        server.close();
    }
}
