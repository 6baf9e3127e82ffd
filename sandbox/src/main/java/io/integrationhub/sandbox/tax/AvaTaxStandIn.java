package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * AvaTax, REST v2, for one account and company: computes orders without storing them, and stores invoices under a
 * unique code; they can be committed, adjusted, locked and voided.
 */
public final class AvaTaxStandIn extends TaxStandIn {

    private static final Pattern TRANSACTION =
            Pattern.compile("/api/v2/companies/([^/]+)/transactions/([^/]+)(/[a-z]+)?");
    private static final String CREATE = "/api/v2/transactions/create";

    private static final Set<String> TYPES = Set.of("SalesOrder", "SalesInvoice", "ReturnInvoice");

    private static final Set<String> INCLUDABLE = Set.of("", "Summary", "Details", "Lines");
    private static final String ADDRESS = "line1 line2 line3 city region country postalCode";

    private static final TaxApi API = TaxApi.of(
                    "/tax/avatax.txt",
                    "GET api/v2/utilities/ping",
                    "GET api/v2/companies",
                    "POST api/v2/addresses/resolve",
                    "POST api/v2/transactions/create",
                    "POST api/v2/transactions/createoradjust",
                    "GET api/v2/companies/{}/transactions/{}",
                    "POST api/v2/companies/{}/transactions/{}/commit",
                    "POST api/v2/companies/{}/transactions/{}/void")
            .parameters("$filter", "$include", "$top")
            .implementing(
                    "CreateTransactionModel",
                    "type code companyCode date customerCode currencyCode commit entityUseCode exemptionNo"
                            + " businessIdentificationNo referenceCode description lines purchaseOrderNo")
            .implementing(
                    "LineItemModel",
                    "number quantity amount taxIncluded itemCode taxCode addresses taxOverride description")
            .implementing("AddressesModel", "shipFrom shipTo")
            .implementing("AddressLocationInfo", ADDRESS)
            .implementing("AddressValidationInfo", ADDRESS + " textCase")
            .implementing("TaxOverrideModel", "type taxAmount taxDate reason");

    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final AtomicInteger resolutions = new AtomicInteger();
    private final String company;
    private final String authorization;

    private AvaTaxStandIn(InetSocketAddress address, String account, String licenseKey, String company) {
        super(address);
        this.company = company;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + licenseKey).getBytes(StandardCharsets.UTF_8));
        serve();
    }

    /** Starts an engine on this machine; 0 for any free port. */
    public static AvaTaxStandIn start(int port, String account, String licenseKey, String company) {
        return start(new InetSocketAddress("localhost", port), account, licenseKey, company);
    }

    /** Starts an engine that listens on an address. */
    public static AvaTaxStandIn start(InetSocketAddress address, String account, String licenseKey, String company) {
        return new AvaTaxStandIn(address, account, licenseKey, company);
    }

    /** The document with this code. */
    public synchronized Optional<JsonNode> transaction(String code) {
        return Optional.ofNullable(transactions.get(code)).map(ObjectNode::deepCopy);
    }

    @Override
    public synchronized List<JsonNode> transactions() {
        return transactions.values().stream()
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    /** Locks a document as if it had been reported to the authorities, so that it can no longer be changed. */
    public synchronized void lock(String code) {
        Optional.ofNullable(transactions.get(code)).orElseThrow().put("locked", true);
    }

    /** Number of requests that resolved an address. */
    public int resolutions() {
        return resolutions.get();
    }

    /** Deletes a document, as no engine should. */
    public synchronized void delete(String code) {
        transactions.remove(code);
    }

    /** Voids a document as if somebody did it in AvaTax's own console. */
    public synchronized void voidManually(String code) {
        Optional.ofNullable(transactions.get(code)).orElseThrow().put("status", "Cancelled");
    }

    static TaxApi api() {
        return API;
    }

    @Override
    synchronized Response handle(Request request) {
        boolean authenticated =
                request.header("Authorization").filter(authorization::equals).isPresent();
        if (request.path().equals("/api/v2/utilities/ping")) {
            return Response.json(200, TaxJson.object().put("version", "26.11.0").put("authenticated", authenticated));
        }
        if (!authenticated) {
            return AvaTaxError.of(401, "AuthenticationException");
        }
        if (request.path().equals("/api/v2/addresses/resolve")) {
            resolutions.incrementAndGet();
        }
        Optional<Response> rejection =
                API.rejection(request, AvaTaxError.of(404, "ResourceNotFoundException"), AvaTaxError::invalid);
        if (rejection.isPresent()) {
            return rejection.get();
        }
        String include = request.parameter("$include").orElse("");
        if (!INCLUDABLE.containsAll(List.of(include.split(",")))) {
            return TaxApi.notImplemented("to include " + include);
        }
        String route = request.method() + " " + request.path();
        if (route.equals("POST /api/v2/addresses/resolve")) {
            return AvaTaxAddresses.resolve(TaxJson.body(request));
        }
        if (route.equals("GET /api/v2/companies")) {
            return companies(request);
        }
        if (route.equals("POST " + CREATE)) {
            return create(request, TaxJson.body(request), false);
        }
        if (route.equals("POST " + CREATE + "oradjust")) {
            return create(request, TaxJson.body(request).path("createTransactionModel"), true);
        }
        Matcher matcher = TRANSACTION.matcher(request.path());
        return matcher.matches() ? handleDocument(request, matcher) : AvaTaxError.of(404, "ResourceNotFoundException");
    }

    private Response companies(Request request) {
        ObjectNode found = TaxJson.object();
        found.putArray("value");
        String filter = request.parameter("$filter").orElse("");
        if (!filter.matches("|companyCode eq '[^']*'")) {
            return TaxApi.notImplemented("the filter " + filter);
        }
        if (filter.isEmpty() || filter.equals("companyCode eq '" + company + "'")) {
            found.withArray("value").addObject().put("companyCode", company);
        }
        return Response.json(200, found);
    }

    private Response create(Request request, JsonNode model, boolean adjust) {
        String type = model.path("type").asString("SalesOrder");
        if (!TYPES.contains(type)) {
            return TaxApi.notImplemented("the type " + type);
        }
        Optional<Response> error = AvaTaxComputation.error(model);
        if (error.isPresent()) {
            return error.get();
        }
        // Without a code it is the account's default company, which is this one.
        if (!model.path("companyCode").asString(company).equals(company)) {
            return AvaTaxError.of(400, "CompanyNotFoundError");
        }
        ObjectNode computed = AvaTaxComputation.compute(model);
        if (type.equals("SalesOrder")) {
            countQuote();
            return Response.json(201, included(request, computed.put("status", "Temporary"), "Summary"));
        }
        String code = model.path("code").asString(UUID.randomUUID().toString());
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
        return Response.json(201, included(request, computed, "Summary"));
    }

    /**
     * The transaction with the nested data that is requested.
     *
     * @param standard what is included if nothing is requested; a summary implies details, and these imply lines
     */
    private static ObjectNode included(Request request, ObjectNode transaction, String standard) {
        Set<String> included =
                Set.of(request.parameter("$include").orElse(standard).split(","));
        ObjectNode copy = transaction.deepCopy();
        boolean hasDetails = included.contains("Details") || included.contains("Summary");
        if (!hasDetails && !included.contains("Lines")) {
            copy.remove("lines");
        }
        if (!hasDetails) {
            copy.path("lines").forEach(line -> ((ObjectNode) line).remove("details"));
        }
        return copy;
    }

    private Response handleDocument(Request request, Matcher path) {
        ObjectNode known = transactions.get(path.group(2));
        if (known == null || !path.group(1).equals(company)) {
            return AvaTaxError.of(404, "EntityNotFoundError");
        }
        return switch (request.method() + (path.group(3) == null ? "" : path.group(3))) {
            case "GET" -> Response.json(200, included(request, known, ""));
            case "POST/commit" -> commit(request, known);
            case "POST/void" -> voidDocument(request, known);
            default -> AvaTaxError.of(404, "ResourceNotFoundException");
        };
    }

    private static Response commit(Request request, ObjectNode known) {
        if (!TaxJson.body(request).path("commit").asBoolean(false)) {
            return TaxApi.notImplemented("to commit a transaction without commit: true");
        }
        return switch (known.path("status").asString("")) {
            case "Cancelled" -> AvaTaxError.of(400, "TransactionAlreadyCancelled");
            case "Committed" -> AvaTaxError.of(400, "TransactionIsCommitted");
            default -> Response.json(200, known.put("status", "Committed"));
        };
    }

    private static Response voidDocument(Request request, ObjectNode known) {
        if (!TaxJson.body(request).path("code").asString("").equals("DocVoided")) {
            return TaxApi.notImplemented("to void a transaction for another reason than DocVoided");
        }
        if (known.path("locked").asBoolean(false)) {
            return AvaTaxError.of(400, "CannotModifyLockedTransaction");
        }
        if (known.path("status").asString("").equals("Cancelled")) {
            return AvaTaxError.of(400, "TransactionAlreadyCancelled");
        }
        return Response.json(200, known.put("status", "Cancelled"));
    }
}
