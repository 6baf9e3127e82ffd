package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What customers without Stores do with their account: sign in, confirm the e-mail address, change the password. */
public final class Accounts {

    private static final Shape EMAIL_TOKEN = Shape.of("id! version ttlMinutes! invalidateOlderTokens");
    private static final Shape PASSWORD_TOKEN = Shape.of("email! ttlMinutes invalidateOlderTokens");
    private static final Shape CONFIRMATION = Shape.of("version tokenValue!");
    private static final Shape RESET = Shape.of("tokenValue! newPassword! version");
    private static final Shape PASSWORD_CHANGE = Shape.of("id! version! currentPassword! newPassword!");
    private static final Shape SIGN_IN = Shape.of("email! password!");
    private static final long DEFAULT_TTL_MINUTES = 1440;
    private static final String VERSION = "version";

    private Accounts() {}

    public static ObjectNode createEmailToken(ObjectNode body, Change change) {
        EMAIL_TOKEN.check(body, "email token");
        String id = body.path("id").asString();
        ObjectNode customer = change.project()
                .find(Customers.TYPE, id)
                .filter(Accounts::isGlobal)
                .orElseThrow(() -> ApiError.notFound("The Resource with ID '" + id + "' was not found."));
        requireVersion(customer, body);
        return CustomerTokens.EMAIL.create(
                customer, minutes(body), body.path("invalidateOlderTokens").asBoolean(false), change);
    }

    public static ObjectNode createPasswordToken(ObjectNode body, Change change) {
        PASSWORD_TOKEN.check(body, "password token");
        ObjectNode customer = byEmail(change.project(), body, one -> true);
        return CustomerTokens.PASSWORD.create(
                customer, minutes(body), body.path("invalidateOlderTokens").asBoolean(false), change);
    }

    private static long minutes(ObjectNode body) {
        return body.path("ttlMinutes").asLong(DEFAULT_TTL_MINUTES);
    }

    public static ObjectNode confirmEmail(ObjectNode body, Change change) {
        CONFIRMATION.check(body, "e-mail confirmation");
        ObjectNode current = byToken(CustomerTokens.EMAIL, body, change);
        ObjectNode customer = change.edit(Customers.TYPE, current);
        customer.put("isEmailVerified", true);
        change.addMessage(Customers.TYPE, customer, "CustomerEmailVerified");
        CustomerTokens.EMAIL.invalidate(customer, change);
        return customer;
    }

    public static ObjectNode resetPassword(ObjectNode body, Change change) {
        RESET.check(body, "password reset");
        ObjectNode current = byToken(CustomerTokens.PASSWORD, body, change);
        ObjectNode customer = change.edit(Customers.TYPE, current);
        setPassword(customer, body, true, change);
        CustomerTokens.PASSWORD.invalidate(customer, change);
        return customer;
    }

    public static ObjectNode changePassword(ObjectNode body, Change change) {
        PASSWORD_CHANGE.check(body, "password change");
        String id = body.path("id").asString();
        ObjectNode current = change.project()
                .find(Customers.TYPE, id)
                .filter(Accounts::isGlobal)
                .orElseThrow(() -> ApiError.notFound("The Resource with ID '" + id + "' was not found."));
        requireVersion(current, body);
        if (!Passwords.matches(current, body.path("currentPassword").asString())) {
            throw ApiError.of(400, "InvalidCurrentPassword", "The given current password does not match.");
        }
        ObjectNode customer = change.edit(Customers.TYPE, current);
        setPassword(customer, body, false, change);
        return customer;
    }

    private static void setPassword(ObjectNode customer, ObjectNode body, boolean reset, Change change) {
        Passwords.set(customer, body.path("newPassword").asString());
        change.addMessage(Customers.TYPE, customer, "CustomerPasswordUpdated").put("reset", reset);
    }

    /** Signs a customer in. Anonymous carts are not merged. */
    public static ObjectNode signIn(ObjectNode body, Project project) {
        SIGN_IN.check(body, "sign-in");
        String password = body.path("password").asString();
        try {
            ObjectNode customer = byEmail(project, body, one -> Passwords.matches(one, password));
            return AnonymousPurchases.signInResult(customer, project);
        } catch (ApiError unknown) {
            throw ApiError.of(400, "InvalidCredentials", "Account with the given credentials not found.");
        }
    }

    private static ObjectNode byToken(CustomerTokens tokens, ObjectNode body, Change change) {
        ObjectNode customer = tokens.customer(body.path("tokenValue").asString(), change.project(), change.now());
        requireVersion(customer, body);
        return customer;
    }

    private static ObjectNode byEmail(Project project, ObjectNode body, Predicate<ObjectNode> condition) {
        String email = Customers.lowercase(body.path("email").asString());
        return project.all(Customers.TYPE).stream()
                .filter(Accounts::isGlobal)
                .filter(one -> Customers.lowercase(one.path("email").asString()).equals(email))
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> ApiError.notFound("No customer has this e-mail address."));
    }

    private static boolean isGlobal(ObjectNode customer) {
        return Json.objects(customer, "stores").isEmpty();
    }

    private static void requireVersion(ObjectNode customer, ObjectNode body) {
        long actual = customer.path(VERSION).asLong();
        if (body.hasNonNull(VERSION) && body.path(VERSION).asLong() != actual) {
            throw ApiError.concurrentModification(body.path(VERSION).asLong(), actual);
        }
    }
}
