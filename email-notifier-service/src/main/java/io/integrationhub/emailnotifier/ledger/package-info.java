/** What the service knows about mails, addresses and holds, in PostgreSQL. */
@NullMarked
package io.integrationhub.emailnotifier.ledger;

import org.jspecify.annotations.NullMarked;
