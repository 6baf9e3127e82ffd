package io.integrationhub.emailnotifier.broker;

import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps tokens out of the broker, and so out of parked messages: their values are encrypted with the tenant's secret
 * before a notification is stored, or removed if the tenant has none.
 */
final class TokenEncryption implements NotificationFilter {

    private static final Set<String> RESOURCES = Set.of("customer-email-token", "customer-password-token");
    private static final String VALUE = "value";
    private static final String PREFIX = "encrypted:";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tenants tenants;
    private final SecureRandom random = new SecureRandom();

    TokenEncryption(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public byte[] stored(TenantId tenant, Notification notification, byte[] body) {
        if (!RESOURCES.contains(notification.resourceType())) {
            return body;
        }
        JsonNode root = JSON.readTree(body);
        JsonNode content = root.has("specversion") ? root.path("data") : root;
        if (content instanceof ObjectNode fields && fields.hasNonNull(VALUE)) {
            Optional<Secret> secret = secret(tenants.get(tenant));
            String value = fields.path(VALUE).asString();
            fields.remove(VALUE);
            secret.ifPresent(key -> fields.put(VALUE, encrypt(key, value)));
        }
        return JSON.writeValueAsBytes(root);
    }

    /** The value of a stored token; empty if there is none, or if it was encrypted with another secret. */
    Optional<Secret> open(Tenant tenant, String stored) {
        return stored.startsWith(PREFIX)
                ? secret(tenant).flatMap(key -> decrypt(key, stored.substring(PREFIX.length())))
                : Optional.empty();
    }

    private static Optional<Secret> secret(Tenant tenant) {
        return Optional.ofNullable(EmailSettings.of(tenant).tokens().storageSecret());
    }

    private String encrypt(Secret secret, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return PREFIX + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static Optional<Secret> decrypt(Secret secret, String base64) {
        try {
            byte[] all = Base64.getDecoder().decode(base64);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] value = cipher(Cipher.DECRYPT_MODE, secret, nonce)
                    .doFinal(Arrays.copyOfRange(all, NONCE_BYTES, all.length));
            return Optional.of(new Secret(new String(value, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Secret secret, byte[] nonce) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(secret.value().getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
