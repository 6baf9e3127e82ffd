package io.integrationhub.emailnotifier.settings;

import io.integrationhub.core.golive.StartTime;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.content.MailType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * Which mails a tenant sends, and how.
 *
 * @param mails Types of mails that are sent, for example {@code order-confirmation,shipment-sent,password-reset}. None
 *     by default.
 * @param sendsFrom Date or time with an offset, for example {@code 2026-12-01} or {@code 2026-12-01T06:00:00+01:00}:
 *     orders placed and customers created earlier get no mails, nor does anything else that happened earlier. Required.
 * @param imported Types of mails that are also sent for imported orders, and for customers that an integration created
 *     or made associates.
 * @param importClients Ids of API clients of integrations, whose new customers and associates count as imported. The
 *     service's own API client always is one; add that of customer-sync if it differs.
 * @param maxAge Age by type from which on a mail is not sent any more, for example {@code MAX_AGE_SHIPMENT_SENT=2d}. By
 *     default 3d, 1h for mails with a token and 1d for other mails about an account.
 * @param confirmationStates Order states in which an order is confirmed to the customer.
 * @param refundBasis What counts as a refund: return-items (their payment state is Refunded) or payments (a successful
 *     refund transaction).
 * @param onUnknown What happens to a mail of which it is unknown whether it was sent: ask (a person decides, see
 *     /actuator/mails) or resend (some customers get it twice).
 * @param sender From whom mails are.
 * @param burst When mails are held back because there are suspiciously many.
 * @param tokens How tokens get into mails.
 * @param operators Addresses that get the mails stock-threshold and order-rejected.
 * @param lease Time after which another replica may send the mails of a subject that a crashed replica had claimed.
 * @param retention Time after which it is forgotten which mails were sent. Orders placed earlier get no mails.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier")
public record EmailSettings(
        @DefaultValue Set<String> mails,
        @DefaultValue("") String sendsFrom,
        @DefaultValue Set<String> imported,
        @DefaultValue Set<String> importClients,
        @DefaultValue Map<String, String> maxAge,
        @DefaultValue({"Open", "Confirmed", "Complete"}) Set<String> confirmationStates,
        @DefaultValue("return-items") RefundBasis refundBasis,
        @DefaultValue("ask") OnUnknown onUnknown,
        @NestedConfigurationProperty @DefaultValue SenderSettings sender,
        @NestedConfigurationProperty @DefaultValue BurstSettings burst,
        @NestedConfigurationProperty @DefaultValue TokenSettings tokens,
        @DefaultValue Set<String> operators,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("400d") Duration retention) {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "email";

    public static final TenantSection<EmailSettings> SECTION =
            TenantSection.of("email-notifier", EmailSettings.class).checkedBy(EmailSettingsCheck::check);

    public EmailSettings {
        mails = Set.copyOf(mails);
        imported = Set.copyOf(imported);
        importClients = Set.copyOf(importClients);
        maxAge = Map.copyOf(maxAge);
        confirmationStates = Set.copyOf(confirmationStates);
        operators = Set.copyOf(operators);
    }

    /** What counts as a refund. */
    public enum RefundBasis {
        /** Items of a return whose payment state is Refunded. */
        RETURN_ITEMS,
        /** Successful refund transactions of the order's payments. */
        PAYMENTS
    }

    /** What happens to a mail of which it is unknown whether it was sent. */
    public enum OnUnknown {
        /** A person decides. */
        ASK,
        /** It is sent again, with the same Message-ID. */
        RESEND
    }

    /** The tenant's settings. */
    public static EmailSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** Whether the tenant's mails are sent by the hub at all. */
    public static boolean sends(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** Whether the tenant's mails are sent by the hub, and these types among them. */
    public static boolean sendsAnyOf(Tenant tenant, Set<MailType> types) {
        return sends(tenant) && types.stream().anyMatch(of(tenant)::isOn);
    }

    /** What sends the tenant's mails, for example {@code smtp}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    public boolean isOn(MailType type) {
        return mails.contains(type.code());
    }

    /** Whether mails of this type are also sent for what was imported. */
    public boolean isForImported(MailType type) {
        return imported.contains(type.code());
    }

    /** The age from which on a mail of this type is not sent any more. */
    public Duration maxAgeOf(MailType type) {
        return maxAge.entrySet().stream()
                .filter(entry -> plain(entry.getKey()).equals(plain(type.code())))
                .flatMap(entry -> duration(entry.getValue()).stream())
                .findFirst()
                .orElseGet(() -> defaultMaxAge(type));
    }

    /** A time such as {@code 2d}; empty for anything else. Spring binds only texts to keys of several words. */
    static Optional<Duration> duration(String text) {
        try {
            return Optional.of(DurationStyle.detectAndParse(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Duration defaultMaxAge(MailType type) {
        return switch (type) {
            case EMAIL_VERIFICATION, PASSWORD_RESET -> Duration.ofHours(1);
            case CUSTOMER_WELCOME, PASSWORD_CHANGED, EMAIL_CHANGED, ASSOCIATE_INVITED, STOCK_THRESHOLD ->
                Duration.ofDays(1);
            case ORDER_CONFIRMATION,
                    ORDER_CHANGED,
                    SHIPMENT_SENT,
                    SHIPMENT_DELIVERED,
                    ORDER_DELAYED,
                    ORDER_CANCELLED,
                    RETURN_RECEIVED,
                    REFUND,
                    QUOTE_READY,
                    APPROVAL_NEEDED,
                    APPROVAL_DECIDED,
                    ORDER_REJECTED -> Duration.ofDays(3);
        };
    }

    /** Environment variables have neither hyphens nor lower case. */
    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** The time of {@code sendsFrom}; empty if it is missing or malformed. A date starts at midnight UTC. */
    Optional<Instant> sendsFromTime() {
        return StartTime.of(sendsFrom);
    }

    /** From when on mails are sent. */
    public Instant start() {
        return sendsFromTime().orElse(Instant.MAX);
    }
}
