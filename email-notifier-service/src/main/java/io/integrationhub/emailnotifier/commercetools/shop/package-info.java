/** Readers of mails, and what Stores and the Project say about their languages. */
@NullMarked
package io.integrationhub.emailnotifier.commercetools.shop;

import org.jspecify.annotations.NullMarked;
