@NullMarked
package io.integrationhub.emailnotifier.content;

import org.jspecify.annotations.NullMarked;
