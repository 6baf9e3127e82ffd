package io.integrationhub.emailnotifier.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When mails are held back because there are suspiciously many. Mails that are held back are parked as MAIL_HELD until
 * an operator releases their type.
 *
 * @param maxPerMinute Mails of one type within a minute from which on further ones are held back. Zero for no limit.
 * @param maxFactor Multiple of the usual number of mails of a type per minute from which on further ones are held back,
 *     if they are also more than min-per-minute. Usual is the average of the last seven days. Zero for no limit.
 * @param minPerMinute Mails of one type within a minute that are never suspicious.
 * @param maxPerRecipient Mails to one address within an hour from which on further ones are held back. Zero for no
 *     limit.
 * @param releaseTime Time after a release during which mails of the type are not held back again.
 */
public record BurstSettings(
        @DefaultValue("1000") int maxPerMinute,
        @DefaultValue("50") int maxFactor,
        @DefaultValue("60") int minPerMinute,
        @DefaultValue("100") int maxPerRecipient,
        @DefaultValue("1h") Duration releaseTime) {}
