package org.watersmeet.people.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.Scope;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: the account that a name and password are checked against.
 *
 * @param nameKey the compared form of the sign-in name
 */
record AccountFragment(String nameKey) implements StampFragment<AccountFragment.Account> {

    /**
     * @param passwordHash null when the account has no password here
     * @param credentialVersion rises when the password changes: vouches for remembered proofs
     */
    record Account(Caller caller, @Nullable String passwordHash, long credentialVersion) {}

    @Override
    public String sql() {
        return "select "
                + CallerColumns.NAMES
                + ", u.password_hash, u.credential_version"
                + " from app_user u where u.name_key = ? and u.active";
    }

    @Override
    public int columns() {
        return CallerColumns.COUNT + 2;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, nameKey);
        return first + 1;
    }

    @Override
    public @Nullable Account read(ResultSet row, int first) throws SQLException {
        if (!CallerColumns.present(row, first)) {
            return null;
        }
        int own = first + CallerColumns.COUNT;
        return new Account(
                CallerColumns.read(row, first, "", Scope.EVERYTHING),
                row.getString(own),
                row.getLong(own + 1));
    }
}
