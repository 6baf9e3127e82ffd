package io.integrationhub.sandbox;

import io.integrationhub.sandbox.mail.MailStandIn;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables for a tenant's mails: what happens to orders, and tokens for new passwords, are reported
 * over the sandbox's mail server.
 */
final class MailEnvironment {

    private static final String ORDER_MAILS = "order-confirmation,order-changed,shipment-sent,shipment-delivered,"
            + "order-delayed,order-cancelled,return-received,refund";

    private MailEnvironment() {}

    static Map<String, String> of(String prefix, SandboxTenant tenant, MailStandIn server) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(prefix + "MASTERS_EMAIL", "smtp");
        variables.put(prefix + "EMAIL_NOTIFIER_MAILS", ORDER_MAILS + ",password-reset");
        variables.put(
                prefix + "EMAIL_NOTIFIER_TOKENS_PASSWORD_LINK",
                "https://" + tenant.name() + ".example/reset?token={token}");
        variables.put(prefix + "EMAIL_NOTIFIER_TOKENS_STORAGE_SECRET", tenant.tokenStorageSecret());
        // Everything, because all orders of the sandbox are made for the hub.
        variables.put(prefix + "EMAIL_NOTIFIER_IMPORTED", ORDER_MAILS);
        variables.put(prefix + "EMAIL_NOTIFIER_SENDS_FROM", "2020-01-01");
        variables.put(prefix + "EMAIL_NOTIFIER_SENDER_ADDRESS", "orders@" + tenant.name() + ".example");
        variables.put(prefix + "EMAIL_NOTIFIER_SMTP_HOST", "localhost");
        variables.put(prefix + "EMAIL_NOTIFIER_SMTP_PORT", String.valueOf(server.smtpPort()));
        variables.put(prefix + "EMAIL_NOTIFIER_SMTP_SECURITY", "none");
        return variables;
    }
}
