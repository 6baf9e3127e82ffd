package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.content.OperatorMail;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Instant;

/**
 * What the merchant's people need to know.
 *
 * @param name what people search for
 * @param id identifies the event; repeated deliveries have the same
 */
public record OperatorNews(SubjectId subject, String name, String id, OperatorMail.Event event, Instant at) {}
