package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TaxJar, v2: computes taxes without storing anything, and stores orders and refunds under their ids. */
public final class TaxJarStandIn extends TaxStandIn {

    private static final TaxApi API = TaxApi.of(
            "/tax/taxjar.txt",
            "GET v2/categories",
            "POST v2/taxes",
            "POST v2/transactions/orders",
            "GET v2/transactions/orders/{}",
            "PUT v2/transactions/orders/{}",
            "DELETE v2/transactions/orders/{}",
            "POST v2/transactions/refunds",
            "GET v2/transactions/refunds/{}",
            "PUT v2/transactions/refunds/{}",
            "DELETE v2/transactions/refunds/{}");

    /** TaxJar's field for a part of a rate, by the part's name. */
    private static final Map<String, String> PARTS =
            Map.of("GST", "gst_tax_rate", "PST", "pst_tax_rate", "QST", "qst_tax_rate");

    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final String authorization;

    private TaxJarStandIn(InetSocketAddress address, String token) {
        super(address);
        this.authorization = "Bearer " + token;
        serve();
    }

    /** Starts an engine on this machine; 0 for any free port. */
    public static TaxJarStandIn start(int port, String token) {
        return start(new InetSocketAddress("localhost", port), token);
    }

    /** Starts an engine that listens on an address. */
    public static TaxJarStandIn start(InetSocketAddress address, String token) {
        return new TaxJarStandIn(address, token);
    }

    /** The URL of its API, including the version. */
    @Override
    public URI url() {
        return super.url().resolve("/v2");
    }

    /** The order or refund with this id. */
    public synchronized Optional<JsonNode> transaction(String id) {
        return Optional.ofNullable(transactions.get(id)).map(ObjectNode::deepCopy);
    }

    @Override
    public synchronized List<JsonNode> transactions() {
        return transactions.values().stream()
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    static TaxApi api() {
        return API;
    }

    @Override
    synchronized Response handle(Request request) {
        if (!request.header("Authorization").filter(authorization::equals).isPresent()) {
            return error(401, "Unauthorized", "Not authorized for this route");
        }
        Optional<Response> rejection =
                API.rejection(request, error(404, "Not Found", "Resource can not be found"), TaxJarStandIn::badRequest);
        return rejection.orElseGet(() -> switch (request.route(3)) {
            case "GET v2/categories" -> categories();
            case "POST v2/taxes" -> taxes(TaxJson.body(request));
            case "POST v2/transactions/orders" -> create("order", TaxJson.body(request));
            case "POST v2/transactions/refunds" -> create("refund", TaxJson.body(request));
            default -> handleTransaction(request.segments().get(2).replaceFirst("s$", ""), request);
        });
    }

    private static Response categories() {
        ObjectNode categories = TaxJson.object();
        categories
                .putArray("categories")
                .addObject()
                .put("name", "Clothing")
                .put("product_tax_code", "20010")
                .put("description", "All human wearing apparel suitable for general use");
        return Response.ok(categories);
    }

    private Response taxes(JsonNode body) {
        Optional<Response> mistake = mistakeInQuote(body);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        countQuote();
        ObjectNode result = TaxJson.object();
        ObjectNode tax = result.putObject("tax").put("has_nexus", true);
        if (body.hasNonNull("exemption_type")) {
            tax.put("amount_to_collect", BigDecimal.ZERO);
            return Response.ok(result);
        }
        ObjectNode breakdown = tax.putObject("breakdown");
        BigDecimal total =
                put(breakdown.putObject("shipping"), body.path("shipping").decimalValue(), parts(body, "FR010000"));
        breakdown.putArray("line_items");
        for (JsonNode line : body.path("line_items")) {
            BigDecimal price = line.path("unit_price")
                    .decimalValue()
                    .multiply(BigDecimal.valueOf(line.path("quantity").asLong(1)))
                    .subtract(line.path("discount").decimalValue(BigDecimal.ZERO));
            ObjectNode taxed = breakdown.withArray("line_items").addObject();
            taxed.put("id", line.path("id").asString(""));
            total = total.add(put(taxed, price, parts(body, "")));
        }
        tax.put("amount_to_collect", total);
        return Response.ok(result);
    }

    private static Optional<Response> mistakeInQuote(JsonNode body) {
        String country = body.path("to_country").asString("");
        String state = body.path("to_state").asString("");
        if (body.path("amount").isMissingNode() && body.path("line_items").isEmpty()) {
            return Optional.of(notAcceptable("amount or line items parameters are required"));
        }
        if (country.equals("US") && body.path("to_zip").asString("").isBlank()) {
            return Optional.of(badRequest("No to zip, required when country is US"));
        }
        if (Set.of("US", "CA").contains(country) && state.isBlank()) {
            return Optional.of(badRequest("No to state, required when country is " + country));
        }
        if (!SalesTax.knows(country, state)) {
            return Optional.of(
                    badRequest("to_state is not a state of the country, or the stand-in has no rates for it"));
        }
        return TaxJarLines.mistake(body, BigDecimal.ZERO, 1).map(TaxJarStandIn::badRequest);
    }

    private static List<SalesTax.Part> parts(JsonNode body, String taxCode) {
        return SalesTax.parts(
                body.path("to_country").asString(""),
                body.path("to_state").asString(""),
                body.path("to_zip").asString(""),
                taxCode);
    }

    private static BigDecimal put(ObjectNode taxed, BigDecimal price, List<SalesTax.Part> parts) {
        BigDecimal rate = parts.stream().map(SalesTax.Part::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = price.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        taxed.put("taxable_amount", price).put("tax_collectable", tax);
        taxed.put("combined_tax_rate", rate);
        for (SalesTax.Part part : parts) {
            String name = PARTS.getOrDefault(part.name(), fieldOf(part));
            BigDecimal before = taxed.has(name) ? taxed.path(name).decimalValue() : BigDecimal.ZERO;
            taxed.put(name, before.add(part.rate()));
        }
        return tax;
    }

    private static String fieldOf(SalesTax.Part part) {
        if (part.name().contains("CITY")) {
            return "city_tax_rate";
        }
        return part.name().contains("SPECIAL") ? "special_tax_rate" : "state_sales_tax_rate";
    }

    private Response create(String kind, JsonNode body) {
        Optional<Response> mistake = mistake(kind, body);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        String id = body.path("transaction_id").asString("");
        if (transactions.containsKey(id)) {
            return error(422, "Unprocessable Entity", "Provider tranx already imported for your user account");
        }
        transactions.put(id, stored(kind, body));
        return document(kind, 201, id);
    }

    /** The transaction with its kind, which does not leave the stand-in. */
    private ObjectNode stored(String kind, JsonNode body) {
        types.put(body.path("transaction_id").asString(""), kind);
        return (ObjectNode) body.deepCopy();
    }

    private Response handleTransaction(String kind, Request request) {
        String id = request.segments().get(3);
        if (!transactions.containsKey(id) || !kind.equals(types.get(id))) {
            return error(404, "Not Found", "Resource can not be found");
        }
        return switch (request.method()) {
            case "GET" -> document(kind, 200, id);
            case "PUT" -> update(kind, id, TaxJson.body(request));
            default -> {
                Response response = document(kind, 200, id);
                transactions.remove(id);
                types.remove(id);
                yield response;
            }
        };
    }

    private Response update(String kind, String id, JsonNode body) {
        if (!body.path("transaction_id").asString("").equals(id)) {
            return notAcceptable("transaction_id must be that of the path");
        }
        Optional<Response> mistake = mistake(kind, body);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        transactions.put(id, stored(kind, body));
        return document(kind, 200, id);
    }

    private Optional<Response> mistake(String kind, JsonNode body) {
        boolean refund = kind.equals("refund");
        String sale = body.path("transaction_reference_id").asString("");
        if (refund && !"order".equals(types.get(sale))) {
            return Optional.of(badRequest("transaction_reference_id is no transaction"));
        }
        return TaxJarLines.mistake(body, body.path("shipping").decimalValue(BigDecimal.ZERO), refund ? -1 : 1)
                .map(TaxJarStandIn::badRequest);
    }

    private Response document(String kind, int status, String id) {
        ObjectNode body = TaxJson.object();
        ObjectNode document = Objects.requireNonNull(transactions.get(id)).deepCopy();
        document.put("user_id", 10_649);
        body.set(kind, document);
        return Response.json(status, body);
    }

    private static Response badRequest(String detail) {
        return error(400, "Bad Request", detail);
    }

    private static Response notAcceptable(String detail) {
        return error(406, "Not Acceptable", detail);
    }

    private static Response error(int status, String error, String detail) {
        return Response.json(
                status,
                TaxJson.object().put("status", status).put("error", error).put("detail", detail));
    }
}
