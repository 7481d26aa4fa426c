# shellcheck shell=bash
# Checks the account and its prerequisites. To be sourced.

readonly BOOTSTRAP_QUALIFIER=hnb659fds
readonly BOOTSTRAP_VERSION=6
readonly FACTORY_PORTFOLIO="AWS Control Tower Account Factory Portfolio"
readonly FACTORY_PRODUCT="AWS Control Tower Account Factory"

# Sets account and partition.
find_account() {
  local arn management
  read -r account arn < <(aws sts get-caller-identity --query '[Account,Arn]' --output text) \
    || fail "AWS does not know who you are. Sign in first: aws sso login, or set AWS_PROFILE; then try:" \
      "  aws sts get-caller-identity"
  partition=$(cut -d: -f2 <<<"$arn")
  management=$(aws organizations describe-organization --query Organization.MasterAccountId --output text) \
    || fail "The organization of account $account could not be read." \
      "ChatOps belongs in the management account of an organization with Control Tower," \
      "and you need organizations:DescribeOrganization there."
  [ "$management" = "$account" ] \
    || fail "This is account $account. ChatOps belongs in the organization's management account, $management:" \
      "only that account can order from Account Factory and gets Control Tower's lifecycle events."
  say "Account $account, the organization's management account, as $arn"
}

# check_bootstrap <region>...: the CDK's bootstrap stack has the bucket for assets and templates, and the role that
# creates resources.
check_bootstrap() {
  local region version missing=()
  for region in $(printf '%s\n' "$@" | sort -u); do
    version=$(aws ssm get-parameter --name "/cdk-bootstrap/$BOOTSTRAP_QUALIFIER/version" --region "$region" \
      --query Parameter.Value --output text 2>/dev/null) || version=0
    if [ "$version" -lt "$BOOTSTRAP_VERSION" ]; then
      missing+=("  npx aws-cdk@2 bootstrap aws://$account/$region")
    else
      say "CDK bootstrap in $region: version $version"
    fi
  done
  [ "${#missing[@]}" -eq 0 ] \
    || fail "The CDK's bootstrap stack (version $BOOTSTRAP_VERSION or later) is missing. Once for each Region:" \
      "${missing[@]}"
}

# find_account_factory <region>: sets portfolio_id and product_id.
find_account_factory() {
  local region=$1 portfolios products
  portfolios=$(aws servicecatalog list-portfolios --region "$region" \
    --query "PortfolioDetails[?DisplayName=='$FACTORY_PORTFOLIO'].Id" --output text)
  portfolio_id=$(one_of "$portfolios" "portfolio '$FACTORY_PORTFOLIO'" "$region" \
    "Control Tower creates it with the landing zone. Is $region its home Region, and is this its management account?")
  products=$(aws servicecatalog search-products-as-admin --portfolio-id "$portfolio_id" --region "$region" \
    --output text \
    --query "ProductViewDetails[?ProductViewSummary.Name=='$FACTORY_PRODUCT'].ProductViewSummary.ProductId")
  product_id=$(one_of "$products" "product '$FACTORY_PRODUCT' in portfolio $portfolio_id" "$region" \
    "The landing zone may have drifted: repair it in Control Tower (Landing zone settings, Reset).")
  say "Account Factory: portfolio $portfolio_id, product $product_id"
}

# one_of <words> <what> <region> <advice>: prints the only word; pages of an answer are separated by empty lines.
one_of() {
  # shellcheck disable=SC2206 # Word splitting is intended.
  local found=($1)
  case ${#found[@]} in
    1) printf '%s' "${found[0]}" ;;
    0) fail "There is no $2 in $3." "$4" ;;
    *)
      fail "There are ${#found[@]} of the $2 in $3: ${found[*]}." \
        "Set one of them in the configuration: accountFactory.portfolioId and accountFactory.productId."
      ;;
  esac
}
