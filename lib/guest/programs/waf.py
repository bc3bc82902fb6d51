#!/usr/bin/env python3
"""Makes this server a web application firewall: nginx with ModSecurity between the entry load balancer and the protected one.

On every port two servers of nginx stand behind each other. The inner one inspects requests and answers, and breaks off an answer
that a rule refuses; since nginx sends the beginning of an answer before a rule has seen its end, it holds HELD bytes back. The
outer one says 403 where the inner one broke off, and turns blocked networks away.
"""

import glob
import ipaddress
import os
import re
import subprocess
import sys

import settings as shared

CONFIGURATION = "/etc/nginx/nginx.conf"
RULES = "/etc/nginx/pactform-waf-rules.conf"
ROTATION = "/etc/logrotate.d/pactform-waf"
LOGS = "/var/log/pactform"
PREFIX = "pactform:waf:"
HEALTH_PATH = "/pactform-waf-health"

MEBIBYTE = 1024 * 1024
LARGEST_BODY = 64 * MEBIBYTE
# JSON and forms are taken apart in memory; files of a form are not counted
LARGEST_BODY_WITHOUT_FILES = MEBIBYTE
# how much of a page the rules read
INSPECTED = MEBIBYTE
# a page up to this size is delivered only when the rules have read it
HELD = 2 * MEBIBYTE

SCRIPT = "jspx?|jspf|jsw|jsv|war|aspx?|ashx|asmx|ascx|asa|asax|cshtml|vbhtml|soap|cfml?|cfc|php[0-9s]?|pht|phtml|phar|shtml|cgi"

# What the core rule set of Debian 12 (3.3) does not know. Numbers below 100,000 are for local rules. Each refuses by itself, so
# that it holds beside any rule set. (A pattern that is wrong, such as a count above 65,535, is taken and never matches.)
OWN_RULES = r"""
# An upload with the ending of a server page (the core rule set knows .php): where it can be called, its sender owns the server.
# Some servers also run 'page.php.jpg', 'page.asp;.jpg' and 'page.jsp.'.
SecRule FILES|REQUEST_HEADERS:X-Filename|REQUEST_HEADERS:X-File-Name "@rx (?i)\.(?:SCRIPT)(?:$|[\s.;:/\x5c%\x00])" \
  "id:10001,phase:2,deny,status:403,log,auditlog,t:none,t:urlDecodeUni,severity:CRITICAL,msg:'Upload of a server page',logdata:'%{MATCHED_VAR}'"

# The same by PUT (CVE-2017-12615, WebDAV): the address is the name. 'index.php/things/1' is an address within a page.
SecRule REQUEST_METHOD "@rx ^(?:PUT|MOVE|COPY)$" \
  "id:10002,phase:1,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Upload of a server page by PUT',chain"
  SecRule REQUEST_FILENAME|REQUEST_HEADERS:Destination "@rx (?i)\.(?:SCRIPT)[\s.;:/%\x00]*$" "t:none,t:urlDecodeUni"

# A web shell under the name of a picture, to be included or renamed later: told by what it does.
SecRule REQUEST_BODY "@rx (?i)<\?(?:php\b|=|\s)[^\x00]{0,2000}?\b(?:eval|assert|system|exec|shell_exec|passthru|popen|proc_open|create_function|gzinflate)\s*\(" \
  "id:10003,phase:2,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Upload of a PHP web shell'"
SecRule REQUEST_BODY "@rx (?i)<(?:%|jsp:scriptlet)[^\x00]{0,4000}?(?:getRuntime\s*\(\s*\)\s*\.\s*exec|ProcessBuilder\s*\(|defineClass\s*\(|(?:eval|execute|executeglobal)\s*\(?\s*request|WScript\.Shell|Process\.Start\s*\()" \
  "id:10004,phase:2,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Upload of a JSP or ASP web shell'"

# Trojan pages: an invisible frame that loads a page of another host. Google's tag manager asks sites for such a frame.
SecRule RESPONSE_BODY "@rx (?i)<iframe\b(?=[^>]{0,1000}\bsrc\s*=\s*[\x22\x27]?\s*(?:https?:)?//(?!www\.googletagmanager\.com/))(?=[^>]{0,1000}\bwidth\s*[=:]\s*[\x22\x27]?\s*[01](?:px)?[\x22\x27\s;/>])(?=[^>]{0,1000}\bheight\s*[=:]\s*[\x22\x27]?\s*[01](?:px)?[\x22\x27\s;/>])" \
  "id:10011,phase:4,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Trojan page: invisible frame'"

# A frame that a script writes from escaped text, so that nobody sees it in the source. Whole scripts written that way are counters.
SecRule RESPONSE_BODY "@rx (?i)(?:unescape\s*\(\s*[\x22\x27](?:%3c|<)(?:i|%69)(?:f|%66)(?:r|%72)(?:a|%61)(?:m|%6d)(?:e|%65)|fromcharcode\s*\(\s*60\s*,\s*105\s*,\s*102\s*,\s*114\s*,\s*97\s*,\s*109\s*,\s*101|\x5c(?:x|u00)3c\x5c(?:x|u00)69\x5c(?:x|u00)66\x5c(?:x|u00)72)" \
  "id:10012,phase:4,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Trojan page: frame from escaped text'"

# Pages that put a program on the visitor's disk: by RDS.DataSpace (MS06-014), or as the Ramnit virus leaves them on a web server.
SecRule RESPONSE_BODY "@rx (?i)(?:BD96C556-65A3-11D0-983A-00C04FC29E36|WriteData\s*=\s*\x224D5A|CreateObject\s*\(\s*[\x22\x27](?:Adodb\.Stream|WScript\.Shell|Shell\.Application)[\x22\x27])" \
  "id:10013,phase:4,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Trojan page: drops a program'"

# What a web shell answers: its own title, or the marks that China Chopper puts around what it reads.
SecRule RESPONSE_BODY "@rx (?i)(?:<title>[^<]{0,120}(?:c99shell|r57 ?shell|b374k|\bWSO [0-9]|FilesMan|jspspy|aspxspy|phpspy|p0wny|IndoXploit|ALFA TEaM|Gel4y|web ?shell|(?:php|aspx?|jsp) ?大马)|^->\|[^\x00]*\|<-\s*$)" \
  "id:10014,phase:4,deny,status:403,log,auditlog,t:none,severity:CRITICAL,msg:'Answer of a web shell'"
""".replace("SCRIPT", SCRIPT)


class Waf:
    """The settings of a WAF, checked: whatever goes into a configuration file has a form that cannot say anything else there."""

    def __init__(self, settings):
        wrong = []

        def checked(key, value, expected, right):
            try:
                if value is not None and right(value):
                    return value
            except ValueError:
                pass
            wrong.append("expected %s for %s%s, received %s" % (expected, PREFIX, key, "nothing" if value is None else repr(value)))
            return None

        def each(key, expected, right):
            listed = shared.under(settings, PREFIX + key + ":")
            ordered = sorted(listed, key=lambda number: (len(number), number))
            return [checked("%s:%s" % (key, number), listed[number], expected, right) for number in ordered]

        def one(key, expected, right):
            return checked(key, settings.get(PREFIX + key), expected, right)

        ports = shared.under(settings, PREFIX + "port:")
        if not ports:
            wrong.append("expected at least one %sport:…, received none" % PREFIX)
        self.upstreams = {}
        for port in sorted(ports, key=lambda each: (len(each), each)):
            checked("port:" + port, port, "a port from 1 to 65535", is_port)
            self.upstreams[port] = checked("port:" + port, ports[port], "http://ADDRESS:PORT or https://ADDRESS:PORT", is_upstream)
        self.mode = one("mode", "'block' or 'detect'", lambda mode: mode in ("block", "detect"))
        self.paranoia_level = one("paranoia-level", "1 to 4", lambda level: level in ("1", "2", "3", "4"))
        self.entry_network = one("entry-network", "a network", ipaddress.ip_network)
        self.excluded_rules = each("excluded-rule", "the number of a rule", lambda number: re.match(r"[1-9][0-9]{0,8}\Z", number))
        self.blocked_networks = each("blocked-network", "a network", ipaddress.ip_network)
        self.rules = each("rules", "a path", lambda path: re.match(r"/[A-Za-z0-9._/*-]+\Z", path))
        missing = [path for path in self.rules if path is not None and not glob.glob(path)]
        wrong += ["found no rules at %s: the package of the rule set is not installed" % path for path in missing]
        if not self.rules:
            wrong.append("expected at least one %srules:…, received none" % PREFIX)
        if wrong:
            sys.exit("the new settings are refused and the old ones stay: " + "; ".join(wrong))


def is_port(text):
    return re.match(r"[1-9][0-9]{0,4}\Z", text) and int(text) < 65536


def is_upstream(text):
    found = re.match(r"https?://([0-9.]+):([0-9]+)\Z", text)
    return found and ipaddress.ip_address(found.group(1)) and is_port(found.group(2))


def files(waf, root, address, ca):
    """Everything that nginx reads, by path."""
    return {CONFIGURATION: nginx(waf, root, address, ca), RULES: rules(waf, root), ROTATION: rotation(root)}


def under(root):
    return lambda path: os.path.join(root, path.lstrip("/"))


def nginx(waf, root, address, ca):
    place = under(root)
    return """# Written from this server's metadata every minute; a change here is lost.
user www-data;
worker_processes auto;
worker_rlimit_nofile 65536;
worker_shutdown_timeout 1h;
pid %(pid)s;
error_log %(logs)s/error.log error;
include /etc/nginx/modules-enabled/*.conf;

events {
  worker_connections 16384;
}

http {
  server_tokens off;
  default_type application/octet-stream;
  access_log off;
  client_max_body_size %(largest)d;
  client_body_buffer_size 1m;
  client_body_temp_path %(state)s/body;
  proxy_temp_path %(state)s/proxy;
  # of cookies too: what applications of ministries set is long
  large_client_header_buffers 8 32k;
  # answers are read as they are, and packed afterwards
  gzip_proxied any;
  gzip_vary on;
  gzip_types text/plain text/css text/xml text/javascript application/javascript application/json application/xml image/svg+xml;

  map $http_upgrade $connection_wanted {
    default upgrade;
    '' '';
  }

  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_wanted;
  proxy_set_header Accept-Encoding '';
  proxy_set_header X-Real-IP $remote_addr;
  proxy_connect_timeout 10s;
  proxy_next_upstream off;
  # an address that the site would send nginx to is within nginx, not within the site
  proxy_ignore_headers X-Accel-Redirect X-Accel-Expires;
  proxy_redirect off;
%(servers)s}
""" % {
        "pid": place("/run/nginx.pid"),
        "logs": place("/var/log/nginx"),
        "state": place("/var/lib/nginx"),
        "largest": LARGEST_BODY,
        "servers": "".join(outer(waf, place, address, port) + inner(waf, place, ca, port) for port in waf.upstreams),
    }


def outer(waf, place, address, port):
    denied = "".join("    deny %s;\n" % network for network in waf.blocked_networks)
    return """
  server {
    listen %(address)s:%(port)s;
    access_log %(log)s combined;
    gzip on;
    # the entry load balancer alone says where a request comes from
    set_real_ip_from %(entry)s;
    real_ip_header X-Forwarded-For;
%(denied)s    proxy_buffer_size 128k;
    proxy_buffers 16 128k;
    proxy_busy_buffers_size 256k;
    proxy_read_timeout 10m;
    proxy_send_timeout 10m;

    location = %(health)s {
      access_log off;
      return 200;
    }
    location / {
      proxy_pass http://127.0.0.2:%(port)s;
      # not the site's own 502, which the inner server hands on as an answer: it broke the answer off
      error_page 502 = @refused;
    }
    location @refused {
      return 403;
    }
  }
""" % {
        "address": address,
        "port": port,
        "log": place("/var/log/nginx/access.log"),
        "entry": waf.entry_network,
        "denied": denied,
        "health": HEALTH_PATH,
    }


def inner(waf, place, ca, port):
    return """
  server {
    listen 127.0.0.2:%(port)s;
    set_real_ip_from 127.0.0.0/8;
    real_ip_header X-Real-IP;
    modsecurity on;
    modsecurity_rules_file %(rules)s;
    modsecurity_transaction_id $request_id;
    proxy_buffer_size 64k;
    proxy_buffers 16 64k;
    proxy_busy_buffers_size 128k;
    proxy_max_temp_file_size 0;
    # nginx waits for this much before it sends; what it would reuse it sends at once, so a page is held back here
    postpone_output %(held)d;
    header_filter_by_lua_block {
      local kind = ngx.header.content_type or ''
      if kind:find('^text/[hpxj]') or kind:find('^application/x?[hj]a') or kind:find('^application/xhtml') then ngx.ctx.held = {} end
    }
    body_filter_by_lua_block {
      local held = ngx.ctx.held
      if not held then return end
      held[#held + 1] = ngx.arg[1]
      ngx.ctx.size = (ngx.ctx.size or 0) + #ngx.arg[1]
      if ngx.arg[2] or ngx.ctx.size > %(held)d then
        ngx.arg[1] = table.concat(held)
        ngx.ctx.held = nil
      else
        ngx.arg[1] = nil
      end
    }
    proxy_pass_header X-Accel-Buffering;
    proxy_pass_header Server;
    proxy_ssl_server_name on;
    proxy_ssl_name $host;
    proxy_ssl_protocols TLSv1.2 TLSv1.3;
    proxy_ssl_verify on;
    proxy_ssl_verify_depth 5;
    proxy_ssl_trusted_certificate %(ca)s;

    location / {
      proxy_pass %(upstream)s;
    }
  }
""" % {"port": port, "rules": place(RULES), "held": HELD, "ca": ca, "upstream": waf.upstreams[port]}


def rules(waf, root):
    first, others = waf.rules[0], waf.rules[1:]
    lines = [
        "SecRuleEngine %s" % ("On" if waf.mode == "block" else "DetectionOnly"),
        "SecRequestBodyAccess On",
        "SecRequestBodyLimit %d" % LARGEST_BODY,
        "SecRequestBodyNoFilesLimit %d" % LARGEST_BODY_WITHOUT_FILES,
        "SecRequestBodyLimitAction Reject",
        "SecRequestBodyJsonDepthLimit 512",
        # values of a JSON list count too
        "SecArgumentsLimit 2000",
        # the default of 1000 ends on a long cookie
        "SecPcreMatchLimit 500000",
        "SecPcreMatchLimitRecursion 500000",
        "SecResponseBodyAccess On",
        "SecResponseBodyMimeType text/plain text/html text/xml application/xhtml+xml text/javascript application/javascript",
        "SecResponseBodyLimit %d" % INSPECTED,
        "SecResponseBodyLimitAction ProcessPartial",
        "SecTmpDir /tmp",
        "SecDataDir /tmp",
        "SecUnicodeMapFile /etc/nginx/unicode.mapping 20127",
        "SecArgumentSeparator &",
        "SecCookieFormat 0",
        "SecStatusEngine Off",
        # without bodies and headers: what visitors type in, their cookies and their passwords are not for a log
        "SecAuditEngine RelevantOnly",
        'SecAuditLogRelevantStatus "^(?:5|4(?!04))"',
        "SecAuditLogParts AHZ",
        "SecAuditLogFormat JSON",
        "SecAuditLogType Serial",
        "SecAuditLog %s" % under(root)(LOGS + "/waf-audit.log"),
        # how a body is read follows from what it says it is
        'SecRule REQUEST_HEADERS:Content-Type "@rx ^(?:application(?:/soap\\+|/)|text/)xml"'
        ' "id:10101,phase:1,t:none,t:lowercase,pass,nolog,ctl:requestBodyProcessor=XML"',
        'SecRule REQUEST_HEADERS:Content-Type "@rx ^application/(?:[a-z0-9.-]+\\+)?json"'
        ' "id:10102,phase:1,t:none,t:lowercase,pass,nolog,ctl:requestBodyProcessor=JSON"',
        # the core rule set reads a form with files twice: its fields and names, and all of it as it is, pictures too, which are no text
        'SecRule REQUEST_HEADERS:Content-Type "@rx ^multipart/form-data"'
        ' "id:10107,phase:1,t:none,t:lowercase,pass,nolog,ctl:ruleRemoveTargetByTag=OWASP_CRS;REQUEST_BODY"',
        # what cannot be read cannot be inspected
        'SecRule REQBODY_ERROR "!@eq 0" "id:10103,phase:2,t:none,log,deny,status:400,severity:2,'
        "msg:'Body cannot be read',logdata:'%{reqbody_error_msg}'\"",
        'SecRule MULTIPART_STRICT_ERROR "!@eq 0" "id:10104,phase:2,t:none,log,deny,status:400,severity:2,'
        "msg:'Form with files is not well-formed'\"",
        'SecRule TX:/^MSC_/ "!@streq 0" "id:10105,phase:2,t:none,log,deny,status:403,severity:2,'
        "msg:'Rules could not be evaluated: %{MATCHED_VAR_NAME}'\"",
        "Include %s" % first,
        # set after the rule set's own settings and before its rules: level (the name differs between the core rule set 3 and 4), and
        # the methods of a JSON API
        'SecAction "id:10106,phase:1,pass,nolog,t:none,setvar:tx.paranoia_level=%s,setvar:tx.blocking_paranoia_level=%s,'
        "setvar:'tx.allowed_methods=GET HEAD POST OPTIONS PUT PATCH DELETE'\"" % (waf.paranoia_level, waf.paranoia_level),
    ]
    lines += ["Include %s" % path for path in others]
    removed = ["SecRuleRemoveById %s" % number for number in waf.excluded_rules]
    return "\n".join(lines) + "\n" + OWN_RULES + "\n" + "\n".join(removed) + "\n"


def rotation(root):
    """nginx's own rotation would leave ModSecurity writing into the old file."""
    return """%s/*.log {
  daily
  maxsize 500M
  rotate 14
  missingok
  notifempty
  compress
  copytruncate
}
""" % under(root)(LOGS)


def main():
    parser = shared.arguments("web application firewall")
    parser.add_argument("--address", default="*", help="address that visitors' connections are taken on")
    parser.add_argument("--ca", default="/etc/ssl/certs/ca-certificates.crt", help="certificates that an upstream's must come from")
    options = parser.parse_args()
    waf = Waf(shared.read(options.metadata))
    place = under(options.root)
    for folder in (LOGS, "/var/log/nginx", "/var/lib/nginx", "/run"):
        os.makedirs(place(folder), exist_ok=True)
    command = ["nginx", "-c", place(CONFIGURATION), "-e", "stderr", "-q"]
    running = os.path.exists(place("/run/nginx.pid"))
    shared.apply(
        files(waf, options.root, options.address, options.ca),
        options.root,
        check=command + ["-t"],
        reload=command + ["-s", "reload"] if running else None,
    )
    if options.root == "/":
        subprocess.run(["systemctl", "start", "nginx"], check=True)


if __name__ == "__main__":
    main()
