/** What mails say about an order. */
@NullMarked
package io.integrationhub.emailnotifier.content.order;

import org.jspecify.annotations.NullMarked;
