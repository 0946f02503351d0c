package vn.hoiluat.security;

import com.microsoft.playwright.Page;
import java.util.Set;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;

/** Accounts for tests, all with the same password, and who signs in with them. */
public final class StaffAccounts {

    public static final String PASSWORD = "mot-hai-ba-bon";

    private StaffAccounts() {}

    /** Makes an account with the roles, unless there is one. */
    public static void make(People people, String login, Role... roles) {
        people.add(login, login, Set.of(roles), Scope.ALL).block();
        people.setPassword(login, login, "{noop}" + PASSWORD).block();
    }

    /** A new visitor's page after signing in, on the way to this address. */
    public static Page signedIn(Browser browser, int width, String login, String address) {
        Page page = browser.visitor(width);
        page.navigate(address);
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        Browser.press(page, "Đăng nhập");
        page.waitForURL(url -> !url.contains("dang-nhap"));
        return page;
    }
}
