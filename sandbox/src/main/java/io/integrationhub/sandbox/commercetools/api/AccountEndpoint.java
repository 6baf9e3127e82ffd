package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.customer.Accounts;
import io.integrationhub.sandbox.commercetools.customer.CustomerTokens;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of customers: sign-in, and tokens that confirm an e-mail address or reset a password. */
final class AccountEndpoint implements Endpoint {

    private static final String CUSTOMER = "customer";

    private static final Map<String, BiFunction<ObjectNode, Change, ObjectNode>> WRITES = Map.of(
            "customers/email-token", Accounts::createEmailToken,
            "customers/password-token", Accounts::createPasswordToken,
            "customers/email/confirm", Accounts::confirmEmail,
            "customers/password/reset", Accounts::resetPassword,
            "customers/password", Accounts::changePassword);

    @Override
    public List<String> routes() {
        return Stream.concat(
                        Stream.of("POST login", "GET customers/email-token={}", "GET customers/password-token={}"),
                        WRITES.keySet().stream().map(path -> "POST " + path))
                .toList();
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        String path = String.join("/", request.rest());
        if (request.http().is("GET") && path.startsWith("customers/email-token=")) {
            return Optional.of(byToken(request, CustomerTokens.EMAIL));
        }
        if (request.http().is("GET") && path.startsWith("customers/password-token=")) {
            return Optional.of(byToken(request, CustomerTokens.PASSWORD));
        }
        BiFunction<ObjectNode, Change, ObjectNode> write = WRITES.get(path);
        if (write == null && !path.equals("login")) {
            return Optional.empty();
        }
        request.session().require(request.resourceType(CUSTOMER), true);
        if (!request.http().is("POST")) {
            throw ApiError.of(405, "InvalidOperation", "Only POST is allowed at " + path + ".");
        }
        ObjectNode result = write == null ? Accounts.signIn(request.body(), request.project()) : write(request, write);
        return Optional.of(Response.ok(result));
    }

    private static ObjectNode write(ProjectRequest request, BiFunction<ObjectNode, Change, ObjectNode> write) {
        Change change = request.project().begin(request.caller());
        ObjectNode result = write.apply(request.body(), change);
        request.project().commit(change);
        return result;
    }

    private static Response byToken(ProjectRequest request, CustomerTokens tokens) {
        request.session().require(request.resourceType(CUSTOMER), false);
        String value = request.rest().get(1).replaceFirst("^[^=]*=", "");
        Change clock = request.project().begin(request.caller());
        return Response.ok(tokens.customer(value, request.project(), clock.now()));
    }
}
