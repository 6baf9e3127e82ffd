package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a tenant's inbound data is read, whether it arrives as a file, a webhook, a poll or a response.
 *
 * @param decimalSeparator Sign before the decimals of a number that is written as a text: point or comma.
 * @param groupingSeparator Sign between groups of three digits of a number that is written as a text: none, point,
 *     comma, apostrophe or space.
 * @param fractions What happens to a number with decimals where a whole number is expected: reject, or round-down.
 * @param timeZone Time zone of times without an offset, for example Europe/Berlin. Empty to reject such times.
 * @param timeFormats Formats of times that are not ISO 8601, for example {@code dd.MM.yyyy HH:mm}.
 * @param trueValues Texts that mean true, in any case.
 * @param falseValues Texts that mean false, in any case.
 * @param emptyValues Texts that mean that a value is missing, in any case, besides the empty text.
 * @param maxTimeAhead Time by which the time of a report may lie ahead of the hub's clock. A later one is a finding and
 *     changes nothing.
 * @param maxUnreadablePercent Maximum share of the rows or items of a document, in percent, that may be unreadable.
 *     They are parked one by one; a document with more of them is rejected as a whole.
 * @param maxUnreadableMinimum Number of rows or items that may be unreadable in any document.
 */
@ConfigurationProperties("hub.tenants.tenant.inbound")
public record InboundSettings(
        @DefaultValue("point") DecimalSeparator decimalSeparator,
        @DefaultValue("none") GroupingSeparator groupingSeparator,
        @DefaultValue("reject") Fractions fractions,
        @Nullable ZoneId timeZone,
        @DefaultValue List<String> timeFormats,
        @DefaultValue({"true", "yes", "1"}) List<String> trueValues,
        @DefaultValue({"false", "no", "0"}) List<String> falseValues,
        @DefaultValue List<String> emptyValues,
        @DefaultValue("15m") Duration maxTimeAhead,
        @DefaultValue("5") int maxUnreadablePercent,
        @DefaultValue("10") int maxUnreadableMinimum) {

    /** The tenant's section. */
    public static final TenantSection<InboundSettings> SECTION =
            TenantSection.of("inbound", InboundSettings.class).checkedBy(InboundSettingsCheck::check);

    /** What a tenant has that sets nothing. */
    public static final InboundSettings DEFAULTS = new InboundSettings(
            DecimalSeparator.POINT,
            GroupingSeparator.NONE,
            Fractions.REJECT,
            null,
            List.of(),
            List.of("true", "yes", "1"),
            List.of("false", "no", "0"),
            List.of(),
            Duration.ofMinutes(15),
            5,
            10);

    public InboundSettings {
        timeFormats = List.copyOf(timeFormats);
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
        emptyValues = List.copyOf(emptyValues);
    }

    /** Signs before the decimals of a number. */
    public enum DecimalSeparator {
        POINT("."),
        COMMA(",");

        private final String sign;

        DecimalSeparator(String sign) {
            this.sign = sign;
        }

        /** The sign itself. */
        public String sign() {
            return sign;
        }
    }

    /** Signs between groups of three digits. */
    public enum GroupingSeparator {
        NONE(""),
        POINT("."),
        COMMA(","),
        APOSTROPHE("'\u2019"),
        /** Spaces, including those that do not break a line. */
        SPACE(" \u00a0\u202f");

        private final String signs;

        GroupingSeparator(String signs) {
            this.signs = signs;
        }

        /** The characters that are accepted as the sign; empty for none. */
        public String signs() {
            return signs;
        }
    }

    /** What happens to decimals of whole numbers. */
    public enum Fractions {
        REJECT,
        ROUND_DOWN
    }

    /** The tenant's settings; the defaults for a service that does not declare the section. */
    public static InboundSettings of(Tenant tenant) {
        return tenant.sections().get(SECTION.name()) instanceof InboundSettings settings ? settings : DEFAULTS;
    }

    /** The time zone of times without an offset; empty if they are rejected. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone);
    }

    /** Whether this number of unreadable rows or items rejects a document as a whole. */
    public boolean isBudgetExceeded(long unreadable, long all) {
        return unreadable > maxUnreadableMinimum && unreadable * 100 > all * maxUnreadablePercent;
    }
}
