@NullMarked
package io.integrationhub.emailnotifier;

import org.jspecify.annotations.NullMarked;
