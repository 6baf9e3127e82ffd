@NullMarked
package io.integrationhub.emailnotifier.broker;

import org.jspecify.annotations.NullMarked;
