@NullMarked
package io.integrationhub.emailnotifier.ledger;

import org.jspecify.annotations.NullMarked;
