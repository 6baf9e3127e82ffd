/**
 * Tells customers by mail what happened, each state of a subject once. Start at {@code OrderMailFlow}.
 *
 * <pre>
 * broker ─▶ …MailFlow ─▶ MailsDue (which mails, why not the others) ─▶ MailDelivery ─▶ transport
 *              │ claim, load                                    begin, send, mark │
 *              ▼                                                                  ▼
 *        commercetools (ports)                                                 ledger
 * </pre>
 *
 * <p>{@code content} is what mails say and how they are rendered; {@code mail} has the nouns.
 */
@NullMarked
package io.integrationhub.emailnotifier;

import org.jspecify.annotations.NullMarked;
