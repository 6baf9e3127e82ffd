package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.ingress.IngressSettings.PushToken;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.util.Set;

/** Checks that the settings let the right sender in, and nobody else. */
final class IngressSettingsCheck implements TenantSection.Check<IngressSettings> {

    private static final String SECTION = "commercetools.ingress.";
    private static final int MIN_SECRET_LENGTH = 16;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    @Override
    public void check(Tenant tenant, IngressSettings settings, Findings findings) {
        if (settings.secrets().stream().anyMatch(secret -> secret.value().length() < MIN_SECRET_LENGTH)) {
            findings.add(
                    SECTION + "secrets",
                    "contains a secret that can be guessed; use at least 16 characters, such as openssl rand -hex 24");
        }
        if (settings.requestsPerSecond() < 1) {
            findings.add(SECTION + "requests-per-second", "must be at least 1, not " + settings.requestsPerSecond());
        }
        checkSns(settings, findings);
        if (settings.pushToken().isRequired()) {
            checkPushToken(settings, findings);
        }
    }

    private static void checkSns(IngressSettings settings, Findings findings) {
        settings.snsTopicArns().stream()
                .filter(arn -> SnsMessage.regionOf(arn).isEmpty())
                .forEach(arn -> findings.add(
                        SECTION + "sns-topic-arns",
                        "'" + arn
                                + "' is not the ARN of an SNS topic, such as arn:aws:sns:eu-west-1:123456789012:hub"));
    }

    private static void checkPushToken(IngressSettings settings, Findings findings) {
        PushToken token = settings.pushToken();
        if (token.audiences().isEmpty()) {
            findings.add(
                    SECTION + "push-token.audiences", "is missing: a token for another receiver would be accepted");
        }
        if (token.serviceAccounts().isEmpty()) {
            findings.add(
                    SECTION + "push-token.service-accounts",
                    "is missing: anybody at Google can get a token for any audience");
        }
        if (settings.requiresSnsSignature()) {
            findings.add(
                    SECTION + "sns-topic-arns",
                    "cannot be combined with push-token: a push comes either from SNS or from Pub/Sub");
        }
        if (!settings.secrets().isEmpty()
                && settings.parameter() == null
                && settings.header().equalsIgnoreCase("Authorization")) {
            findings.add(
                    SECTION + "parameter",
                    "is missing: Google's token takes the header Authorization, so the secret needs a query parameter;"
                            + " or remove secrets");
        }
        if (!isSafe(token.keysUrl())) {
            findings.add(SECTION + "push-token.keys-url", "must be an https address");
        }
    }

    /** Whoever can change the keys under way can sign tokens; only this machine is reached without TLS. */
    private static boolean isSafe(URI address) {
        return address != null // an invalid value is already reported
                && address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }
}
