package io.integrationhub.sandbox.commercetools.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** The passwords of customers. As at commercetools, responses show the end of a hash only. */
final class Passwords {

    private static final String FIELD = "password";
    private static final String MASK = "****";
    private static final int SHOWN = 16;

    private Passwords() {}

    static void set(ObjectNode customer, String password) {
        customer.put(FIELD, masked(customer, password));
    }

    static void remove(ObjectNode customer) {
        customer.remove(FIELD);
    }

    static boolean matches(ObjectNode customer, String password) {
        return customer.path(FIELD).asString("").equals(masked(customer, password));
    }

    private static String masked(ObjectNode customer, String password) {
        String salted = customer.path("id").asString() + ':' + password;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            String text = Base64.getEncoder().encodeToString(hash);
            return MASK + text.substring(text.length() - SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
