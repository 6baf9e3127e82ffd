package io.integrationhub.sandbox.cpq;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sales quotations of SAP S/4HANA, as the public OpenAPI of {@code API_SALES_QUOTATION_SRV} describes them, as far as
 * quotes need them: a token before each write, creation with items, and the filters by reference and by last change.
 */
public final class SapQuotationStandIn implements AutoCloseable {

    private static final String SERVICE = "/sap/opu/odata/sap/API_SALES_QUOTATION_SRV/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CpqSchema QUOTATION = new CpqSchema("sap-sales-quotation");
    private static final Set<String> PARAMETERS =
            Set.of("$filter", "$select", "$expand", "$orderby", "$format", "$top");
    private static final Pattern BY_REFERENCE = Pattern.compile("PurchaseOrderByCustomer eq '([^']*)'");
    private static final Pattern BY_CHANGE = Pattern.compile("LastChangeDateTime gt datetimeoffset'([^']*)'");
    private static final String TOKEN = "only-for-this-session";
    private static final String SESSION = "SAP_SESSIONID=1";

    private final Map<String, ObjectNode> quotations = new LinkedHashMap<>();
    private final String authorization;
    private final InstantSource clock;
    private final StandInServer server;

    private SapQuotationStandIn(InetSocketAddress address, String credentials, InstantSource clock) {
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(bytes);
        this.clock = clock;
        this.server = new StandInServer(address, request -> Optional.of(respond(request)));
    }

    /**
     * Starts it.
     *
     * @param credentials user and password, separated by a colon
     */
    public static SapQuotationStandIn start(InetSocketAddress address, String credentials, InstantSource clock) {
        SapQuotationStandIn sap = new SapQuotationStandIn(address, credentials, clock);
        sap.server.start();
        return sap;
    }

    /** The URL of the host. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** A sales person changes a quotation. */
    public synchronized void change(String number, Consumer<ObjectNode> edit) {
        ObjectNode quotation = Objects.requireNonNull(quotations.get(number), "no quotation of this number");
        edit.accept(quotation);
        quotation.put("LastChangeDateTime", date(clock.instant()));
    }

    /** The quotations, oldest first. */
    public synchronized List<JsonNode> quotations() {
        return quotations.values().stream().<JsonNode>map(ObjectNode::deepCopy).toList();
    }

    private synchronized Response respond(Request request) {
        if (request.header("Authorization").filter(authorization::equals).isEmpty()) {
            return error(401, "UNAUTHORIZED", "user or password is wrong");
        }
        if (request.is("GET") && request.path().equals(SERVICE)) {
            return token(request);
        }
        if (!request.path().equals(SERVICE + "A_SalesQuotation")) {
            return error(501, "NOT_IMPLEMENTED", "the stand-in does not have " + request.path());
        }
        return switch (request.method()) {
            case "GET" -> query(request);
            case "POST" -> create(request);
            default -> error(501, "NOT_IMPLEMENTED", "the stand-in does not have " + request.method());
        };
    }

    private static Response token(Request request) {
        Response response = Response.ok(JSON.createObjectNode().putObject("d"));
        boolean isWanted =
                request.header("X-CSRF-Token").filter("fetch"::equalsIgnoreCase).isPresent();
        return isWanted
                ? response.withHeader("x-csrf-token", TOKEN).withHeader("set-cookie", SESSION + "; path=/; HttpOnly")
                : response;
    }

    private Response create(Request request) {
        boolean isProven = request.header("X-CSRF-Token").filter(TOKEN::equals).isPresent()
                && request.header("Cookie").filter(SESSION::equals).isPresent();
        if (!isProven) {
            return error(403, "CSRF", "CSRF token validation failed").withHeader("x-csrf-token", "Required");
        }
        CpqSchema.Checked body = QUOTATION.check(request.body());
        if (body.valid().isEmpty()) {
            return error(400, "SY/530", body.problem());
        }
        String number = String.valueOf(20_000_001 + quotations.size());
        ObjectNode quotation = (ObjectNode) body.valid().get();
        quotation.put("SalesQuotation", number);
        quotation.putNull("BindingPeriodValidityEndDate");
        quotation.put("OverallSDDocumentRejectionSts", "A");
        quotation.put("LastChangeDateTime", date(clock.instant()));
        quotation
                .path("to_Item")
                .path("results")
                .forEach(item -> ((ObjectNode) item).put("NetAmount", "0.00").put("SalesDocumentRjcnReason", ""));
        quotations.put(number, quotation);
        ObjectNode created = JSON.createObjectNode();
        created.set("d", quotation);
        return Response.created(created);
    }

    private Response query(Request request) {
        Optional<String> unknown = request.parameters().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return error(501, "NOT_IMPLEMENTED", "the stand-in does not have the parameter " + unknown.get());
        }
        String filter = request.parameter("$filter").orElse("");
        Matcher reference = BY_REFERENCE.matcher(filter);
        Matcher change = BY_CHANGE.matcher(filter);
        if (reference.matches()) {
            return results(
                    one -> one.path("PurchaseOrderByCustomer").asString("").equals(reference.group(1)));
        }
        if (change.matches()) {
            long since = Instant.parse(change.group(1)).toEpochMilli();
            return results(one -> millis(one.path("LastChangeDateTime").asString()) > since);
        }
        return error(501, "NOT_IMPLEMENTED", "the stand-in does not have the filter " + filter);
    }

    private Response results(Predicate<ObjectNode> condition) {
        ObjectNode found = JSON.createObjectNode();
        var results = found.putObject("d").putArray("results");
        quotations.values().stream().filter(condition).forEach(results::add);
        return Response.ok(found);
    }

    /** As OData 2 writes times. */
    public static String date(Instant time) {
        return "/Date(" + time.toEpochMilli() + ")/";
    }

    private static long millis(String date) {
        return Long.parseLong(date.replaceAll("\\D", ""));
    }

    private static Response error(int status, String code, String text) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("code", code)
                .putObject("message")
                .put("lang", "en")
                .put("value", text);
        return Response.json(status, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
